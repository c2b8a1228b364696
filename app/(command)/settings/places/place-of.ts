import { notFound } from 'next/navigation'
import { getPlace } from '@/lib/domains/places/queries/place'
import type { Actor } from '@/lib/ground/access/actor'

/** The village of the register that the address names, for who keeps the register; else not found. */
export async function placeOf(actor: Actor, code: string) {
  return (await getPlace(actor, code)) ?? notFound()
}
