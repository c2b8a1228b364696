import 'server-only'
import { createHash } from 'node:crypto'
import { byOf } from '@/lib/domains/issues/queries/move-context'
import { beginIssue, levelOfReport } from '@/lib/domains/issues/rules/report'
import type { ReportIssue, SettledAtOnce } from '@/lib/domains/issues/schema'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { seatsFor } from '@/lib/ground/access/seats'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { moveWithin } from './move'
import { type ReadyPhoto, savePhotos } from './photos'
import { appendEvents, columnsOf } from './save'

/** What comes with a report: its photos, and what was done where it was settled at once. */
type With = { photos: readonly ReadyPhoto[]; settled?: SettledAtOnce | undefined }

/**
 * Reports an issue under the id that the phone minted, and settles it in the same breath where it was settled on the spot.
 * A retry with the same content by the same author is the same issue; refuses: a village out of scope (not found), an id
 * that stands for something else, a group or household of another village.
 */
export async function reportIssue(
  actor: Actor,
  input: ReportIssue,
  photos: readonly ReadyPhoto[],
  now: Instant,
  settled?: SettledAtOnce,
): Promise<{ number: string; repeated: boolean }> {
  const insert = () => transaction(actor, (tx) => insertIssue(tx, actor, input, { photos, settled }, now))
  try {
    return await insert()
  } catch (error) {
    // two at once under one id: the other was first, so this is a retry
    if (!isTakenId(error)) throw error
    return await insert()
  }
}

async function insertIssue(tx: Tx, actor: Actor, input: ReportIssue, { photos, settled }: With, now: Instant) {
  const contentHash = hashOf(input, settled)
  const earlier = await tx.issue.findUnique({
    where: { id: input.id },
    select: { number: true, reporterId: true, contentHash: true },
  })
  if (earlier) {
    if (earlier.reporterId !== actor.cadreId || earlier.contentHash !== contentHash) throw new Refusal('id_taken')
    return { number: earlier.number, repeated: true }
  }
  const { seat, village } = await placeOfReport(tx, actor, input)
  const rules = await rulebookAt(tx, village.countyId, now)
  const level = levelOfReport(seat.role)
  const { villageId, groupId, householdId, ...words } = input
  const { issue, events } = beginIssue(words, level, { by: byOf(actor, seat), now, rules })
  const number = await nextNumber(tx, village.county, now)
  const campaign = await tx.campaign.findFirst({
    where: { countyId: village.countyId, toOn: null, villages: { some: { villageId } } },
    orderBy: { fromOn: 'desc' },
    select: { id: true },
  })
  await tx.issue.create({
    data: {
      ...(columnsOf(issue) as Prisma.IssueUncheckedCreateInput),
      id: issue.id,
      countyId: village.countyId,
      townshipId: village.townshipId,
      villageId,
      groupId: groupId ?? null,
      householdId: householdId ?? null,
      campaignId: campaign?.id ?? null,
      number,
      contentHash,
    },
  })
  const author = { cadreId: actor.cadreId, seat }
  await appendEvents(tx, { id: issue.id, countyId: village.countyId, villageId }, events, author, now)
  await savePhotos(tx, issue.id, photos, actor.cadreId, now)
  if (settled) await settleWithin(tx, actor, { id: issue.id, villageId }, settled, now)
  return { number, repeated: false }
}

/** Settles what was just reported; one of the village's teams did the work. */
async function settleWithin(
  tx: Tx,
  actor: Actor,
  issue: { id: string; villageId: string },
  { team, outcome, present }: SettledAtOnce,
  now: Instant,
): Promise<void> {
  const lead = await tx.supportTeam.findFirst({
    where: { villageId: issue.villageId, kind: team },
    select: { id: true },
  })
  if (!lead) throw new Refusal('invalid', { fields: { team: 'not_a_choice' } })
  const input = { issueId: issue.id, version: 1, leadTeamId: lead.id, outcome, present }
  await moveWithin(tx, actor, 'settle', input, now)
}

/** The seat in which the actor reports for the village, if its group and household belong to it. */
async function placeOfReport(tx: Tx, actor: Actor, input: ReportIssue) {
  const village = await tx.village.findFirst({
    where: { AND: [{ id: input.villageId }, villagesFor(actor, 'issue.report')] },
    include: { county: true },
  })
  if (!village) throw new Refusal('not_found')
  const seat = nearestSeat(actor, village)
  if (
    input.groupId &&
    !(await tx.villagerGroup.count({ where: { id: input.groupId, villageId: village.id, closedOn: null } }))
  )
    throw new Refusal('invalid', { fields: { groupId: 'not_a_choice' } })
  if (input.householdId && !(await tx.household.count({ where: { id: input.householdId, villageId: village.id } })))
    throw new Refusal('invalid', { fields: { householdId: 'not_a_choice' } })
  return { seat, village }
}

/** Of the seats that report for a village, the nearest: of the village, of its township, of the county. */
function nearestSeat(actor: Actor, village: { id: string; townshipId: string; countyId: string }): Seat {
  const seats = seatsFor(actor, 'issue.report').map(({ seat }) => seat)
  const nearest =
    seats.find((seat) => seat.villageId === village.id) ??
    seats.find((seat) => seat.villageId === null && seat.townshipId === village.townshipId) ??
    seats.find((seat) => seat.townshipId === null && seat.countyId === village.countyId)
  if (!nearest) throw new Refusal('not_found')
  return nearest
}

/** The next number of the county and year: 平利2026-000123. Reports of one county queue here, for an instant. */
async function nextNumber(tx: Tx, county: { id: string; shortName: string }, now: Instant): Promise<string> {
  const year = Number(dayOf(now).slice(0, 4))
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO issue_numbers (county_id, year, last) VALUES (${county.id}::uuid, ${year}, 1)
    ON CONFLICT (county_id, year) DO UPDATE SET last = issue_numbers.last + 1 RETURNING last`
  return `${county.shortName}${year}-${String(rows[0]?.last).padStart(6, '0')}`
}

/** What makes two reports the same: place, kind and words. */
function hashOf(input: ReportIssue, settled: SettledAtOnce | undefined): string {
  const { villageId, category, title, text, groupId, householdId } = input
  const said = [villageId, category, title, text, groupId ?? '', householdId ?? '']
  if (settled) said.push(settled.team, settled.outcome, settled.present)
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

function isTakenId(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
