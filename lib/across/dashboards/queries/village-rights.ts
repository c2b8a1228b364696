import 'server-only'
import type { VillageScope } from '@/lib/domains/places/scope'
import { placesFor } from '@/lib/domains/places/within-reach'
import type { Actor } from '@/lib/ground/access/actor'
import { seatsFor } from '@/lib/ground/access/seats'
import { read } from '@/lib/ground/database/transaction'

/** What this person is in a village, for what the page offers; each deed asks again where it is done. */
export type VillageRights = { commands: boolean; mayReport: boolean; mayTriage: boolean }

export async function getVillageRights(actor: Actor, village: VillageScope): Promise<VillageRights> {
  const here = (seat: { villageId: string | null }) => seat.villageId === village.id
  const reporting = await read(actor, (tx) => placesFor(tx, actor, 'villages', 'issue.report'))
  return {
    commands: actor.seats.some((seat) => here(seat) && ['COMMANDER', 'ACTING_COMMANDER'].includes(seat.role)),
    mayReport: reporting.some(({ place }) => place.id === village.id),
    mayTriage: seatsFor(actor, 'issue.triage').some(({ seat, reach }) => here(seat) && reach === 'V level'),
  }
}
