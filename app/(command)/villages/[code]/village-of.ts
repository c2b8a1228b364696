import { notFound } from 'next/navigation'
import { findVillage, type VillageScope } from '@/lib/domains/places/scope'
import type { Actor } from '@/lib/ground/access/actor'
import { mayEver } from '@/lib/ground/access/seats'

/** The village of an address, for who may look at it; else not found. */
export async function villageOf(actor: Actor, code: string): Promise<VillageScope> {
  return (mayEver(actor, 'village.view') && (await findVillage(actor, code))) || notFound()
}
