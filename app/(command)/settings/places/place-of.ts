import { notFound } from 'next/navigation'
import { requireActor, requirePage } from '@/lib/access/require-actor'
import { getPlace } from '@/lib/places/queries/place'

/** The village of the register that the address names, for who keeps the register; else not found. */
export async function placeOf(code: string) {
  const actor = await requireActor()
  requirePage(actor, 'register.places')
  const place = await getPlace(actor, code)
  if (!place) notFound()
  return { actor, place }
}
