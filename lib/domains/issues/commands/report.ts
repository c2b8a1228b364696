import 'server-only'
import { createHash } from 'node:crypto'
import { byOf } from '@/lib/domains/issues/queries/move-context'
import { beginIssue, levelOfReport } from '@/lib/domains/issues/rules/report'
import type { ReportIssue, SettledAtOnce } from '@/lib/domains/issues/schema'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { countiesOf, seatsFor } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { isTaken } from '@/lib/ground/database/refused'
import { glance, read, transaction, writeAtOnce } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { whereSql } from '@/lib/ground/database/where'
import { placesOf } from '@/lib/ground/kept/places'
import { Refusal } from '@/lib/ground/refusal'
import { type Inserted, insertReport, type Report } from './insert-report'
import { moveWithin } from './move'
import type { ReadyPhoto } from './photos'
import { eventRows } from './save'

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
  const report = await readyReport(actor, input, { photos, settled }, now)
  if (!report) return takenBefore(actor, input, settled)
  const insert = () => (settled ? reportSettled(actor, report, settled, now) : reportAlone(actor, report))
  try {
    return await insert()
  } catch (error) {
    // two at once under one id: the other was first, so this is a retry
    if (!isTaken(error)) throw error
    return await insert()
  }
}

async function reportAlone(actor: Actor, report: Report) {
  return numberOf(report, await writeAtOnce<Inserted>(actor, insertReport(report)))
}

function reportSettled(actor: Actor, report: Report, settled: SettledAtOnce, now: Instant) {
  return transaction(actor, async (tx) => {
    const answer = numberOf(report, await tx.$queryRaw<Inserted[]>(insertReport(report)))
    const { villageId } = report.place
    if (!answer.repeated) await settleWithin(tx, actor, { id: report.facts.id, villageId }, settled, now)
    return answer
  })
}

/** What comes with a report: its photos, and what was done where it was settled at once. */
type With = { photos: readonly ReadyPhoto[]; settled?: SettledAtOnce | undefined }

/**
 * The report as the rules begin it, in the seat nearest to the village; null where no seat reports for it. Whether the village
 * is in scope, the insert says.
 */
async function readyReport(
  actor: Actor,
  input: ReportIssue,
  { photos, settled }: With,
  now: Instant,
): Promise<Report | null> {
  const { villageId, groupId = null, householdId = null, ...words } = input
  return glance(actor, async (tx) => {
    const found = await villageOf(tx, actor, villageId)
    const seat = found && nearestSeat(actor, found.village)
    if (!seat) return null
    const { county, village } = found
    const rules = await rulebookAt(tx, county.id, now)
    const { issue, events } = beginIssue(words, levelOfReport(seat.role), { by: byOf(actor, seat), now, rules })
    const place = { countyId: county.id, townshipId: village.townshipId, villageId, groupId, householdId }
    const told = { issue: { id: issue.id, ...place }, told: events.map((event) => ({ event, at: now })) }
    return {
      facts: issue,
      place,
      shortName: county.shortName,
      contentHash: hashOf(input, settled),
      events: eventRows(told, { cadreId: actor.cadreId, seat }),
      photos,
      scope: whereSql('Village', villagesFor(actor, 'issue.report'), 'v'),
    }
  })
}

/** A village of one of the counties in which the actor reports. */
async function villageOf(tx: Tx, actor: Actor, villageId: string) {
  for (const countyId of countiesOf(actor, 'issue.report')) {
    const { county, villages } = await placesOf(tx, countyId)
    const village = villages.get(villageId)
    if (village) return { county, village }
  }
  return null
}

/** The number of a report that was taken while a seat of the actor still reported for its village. Else: not found. */
async function takenBefore(actor: Actor, input: ReportIssue, settled: SettledAtOnce | undefined) {
  const where = { id: input.id, reporterId: actor.cadreId, contentHash: hashOf(input, settled) }
  const earlier = await read(actor, (tx) => tx.issue.findFirst({ where, select: { number: true } }))
  if (!earlier) throw new Refusal('not_found')
  return { number: earlier.number, repeated: true }
}

/** The number of what was inserted, or of the same report that was taken before; else the refusal. */
function numberOf({ facts, contentHash }: Report, [found]: Inserted[]): { number: string; repeated: boolean } {
  if (found?.number) return { number: found.number, repeated: false }
  if (found?.earlierNumber) {
    const same = found.earlierReporterId === facts.reporterId && found.earlierHash === contentHash
    if (!same) throw new Refusal('id_taken')
    return { number: found.earlierNumber, repeated: true }
  }
  if (!found?.inScope) throw new Refusal('not_found')
  throw new Refusal('invalid', { fields: { [found.groupFits ? 'householdId' : 'groupId']: 'not_a_choice' } })
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

/** Of the seats that report for a village, the nearest: of the village, of its township, of the county. */
function nearestSeat(actor: Actor, village: { id: string; townshipId: string; countyId: string }) {
  const seats = seatsFor(actor, 'issue.report').map(({ seat }) => seat)
  return (
    seats.find((seat) => seat.villageId === village.id) ??
    seats.find((seat) => seat.villageId === null && seat.townshipId === village.townshipId) ??
    seats.find((seat) => seat.townshipId === null && seat.countyId === village.countyId) ??
    null
  )
}

/** What makes two reports the same: place, kind and words. */
function hashOf(input: ReportIssue, settled: SettledAtOnce | undefined): string {
  const { villageId, category, title, text, groupId, householdId } = input
  const said = [villageId, category, title, text, groupId ?? '', householdId ?? '']
  if (settled) said.push(settled.team, settled.outcome, settled.present)
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
