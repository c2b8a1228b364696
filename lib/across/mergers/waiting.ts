import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { LocalDate } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { notOverOn } from '@/lib/ground/tenures/holding'

/** What waits for a decision on a village: read before a merger is confirmed, and ended by it. */

/** Drafts that would appoint somebody there, or that move, end or correct a tenure there. */
export async function draftsWaiting(tx: Tx, villageId: string): Promise<Prisma.AppointmentDraftWhereInput> {
  const tenures = await tx.appointment.findMany({ where: { villageId }, select: { id: true } })
  const ids = { in: tenures.map(({ id }) => id) }
  return { stage: 'DRAFT', OR: [{ villageId }, { tenureId: ids }, { otherTenureId: ids }] }
}

export const proposalsWaiting = (villageId: string) =>
  ({ stage: 'OPEN', team: { villageId } }) as const satisfies Prisma.TeamProposalWhereInput

/** Orders to the village, and orders on whoever is posted there, also on the other side of an exchange. */
export const ordersWaiting = (villageId: string) =>
  ({
    decidedAt: null,
    OR: [{ villageId }, { posting: { villageId } }, { otherPosting: { villageId } }],
  }) satisfies Prisma.PostingOrderWhereInput

/** Places of a village in rounds that are being worked on or on public notice. */
export const placesInRounds = (villageId: string) =>
  ({ villageId, leftOn: null, round: { stage: { not: 'CLOSED' } } }) as const satisfies Prisma.RoundVillageWhereInput

export const grantsWaiting = (villageId: string) =>
  ({
    ...{ villageId, approvedById: null, foundingLinkId: null, voidedAt: null },
  }) as const satisfies Prisma.GrantWhereInput

/** Whether a village wants a first secretary and stands in no round yet, so that it can take another's place in one. */
export async function wantsSecretary(tx: Tx, villageId: string, on: LocalDate): Promise<boolean> {
  if (await tx.posting.count({ where: { villageId, ...notOverOn(on) } })) return false
  return (await tx.roundVillage.count({ where: placesInRounds(villageId) })) === 0
}
