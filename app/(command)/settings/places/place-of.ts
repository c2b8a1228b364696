import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireActor, requirePage } from '@/lib/access/require-actor'
import { getPlace } from '@/lib/places/queries/place'

/** The village of the register that the address names, for who keeps the register; once a request, since title and page both need it. */
export const placeOf = cache(async (code: string) => {
  const actor = await requireActor()
  requirePage(actor, 'register.places')
  return { actor, place: (await getPlace(actor, code)) ?? notFound() }
})
