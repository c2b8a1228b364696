import 'server-only'
import type { PostingEnd, TeamKind } from '@/lib/generated/prisma/enums'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { STANDING } from '@/lib/ground/access/standing'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, dayToColumn, type Instant, type LocalDate } from '@/lib/ground/clock'
import { queueAt } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { notOverOn } from '@/lib/ground/tenures/holding'

/** By whom, when: what every entry of the record names. */
export type By = { actor: Actor; seat: Seat; at: Instant }

/** The teams in which a first secretary stands by the posting: the one of that name, and the resident team, which they lead. */
const LED: TeamKind[] = ['FIRST_SECRETARY', 'RESIDENT_TEAM']

export type NewPosting = {
  countyId: string
  villageId: string
  cadreId: string
  candidateId: string | null
  fromOn: LocalDate
  termEndsOn: LocalDate
  documentNo: string
  reason: string
  draftedById: string
  approvedById: string
}

/** Who is, or is yet to be, first secretary of a village on or after a day; the village is held until the transaction ends. */
export async function presentPosting(tx: Tx, villageId: string, on: LocalDate) {
  await queueAt(tx, 'Village', { id: villageId })
  return tx.posting.findFirst({
    where: { villageId, ...notOverOn(on) },
    orderBy: { fromOn: 'desc' },
  })
}

/**
 * Begins a tenure, and with it the leading of the resident team. Refuses a village that was merged into another; the
 * database refuses what overlaps.
 */
export async function startPosting(tx: Tx, by: By, given: NewPosting): Promise<string> {
  const { fromOn, termEndsOn, ...posting } = given
  if (!(await tx.village.count({ where: { id: given.villageId, ...STANDING } }))) throw new Refusal('village_merged')
  const days = { fromOn: dayToColumn(fromOn), termEndsOn: dayToColumn(termEndsOn) }
  const { id } = await tx.posting.create({ data: { ...posting, ...days }, select: { id: true } })
  const teams = await tx.supportTeam.findMany({ where: { villageId: given.villageId, kind: { in: LED } } })
  for (const team of teams)
    await tx.teamMembership.create({
      data: { teamId: team.id, cadreId: given.cadreId, leader: true, fromOn: days.fromOn },
    })
  const { villageId, cadreId, documentNo } = given
  await record(
    tx,
    { type: 'posting.made', postingId: id, villageId, cadreId, fromOn, documentNo },
    { ...by, villageId, objectId: id },
  )
  return id
}

type Ending = { id: string; villageId: string; cadreId: string; fromOn: Date }

/** Ends a tenure on a day, which it no longer covers, and all that the person is in the village's posted teams. Refuses a day before it began. */
export async function endPosting(
  tx: Tx,
  by: By,
  posting: Ending,
  end: { on: LocalDate; kind: PostingEnd; reason: string },
): Promise<void> {
  if (end.on < dayFromColumn(posting.fromOn))
    throw new Refusal('invalid', { fields: { effectiveOn: 'not_before_start' } })
  const { id, villageId, cadreId } = posting
  const toOn = dayToColumn(end.on)
  await tx.posting.update({ where: { id }, data: { toOn, endKind: end.kind, endReason: end.reason } })
  const inVillage = { cadreId, team: { villageId, kind: { in: LED } } }
  await tx.teamMembership.updateMany({
    where: { ...inVillage, ...notOverOn(end.on), fromOn: { lte: toOn } },
    data: { toOn },
  })
  await tx.teamMembership.updateMany({
    where: { ...inVillage, ...notOverOn(end.on), fromOn: { gt: toOn } },
    data: { voidedAt: by.at },
  })
  await record(
    tx,
    { type: 'posting.ended', postingId: id, villageId, cadreId, toOn: end.on, kind: end.kind },
    { ...by, villageId, objectId: id },
  )
}
