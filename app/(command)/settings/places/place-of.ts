import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getPlace } from '@/lib/domains/places/queries/place'
import { requireActor, requirePage } from '@/lib/ground/auth/require-actor'

/** The village of the register that the address names, for who keeps the register; once a request, since title and page both need it. */
export const placeOf = cache(async (code: string) => {
  const actor = await requireActor()
  requirePage(actor, 'register.places')
  return { actor, place: (await getPlace(actor, code)) ?? notFound() }
})
