import 'server-only'
import { handlingDue } from '@/lib/domains/issues/rules/deadlines'
import { type IssueFacts, LEVEL_ORDER, LIGHT_ORDER } from '@/lib/domains/issues/rules/facts'
import { MOVES, type PersonalVerb } from '@/lib/domains/issues/rules/moves'
import type { DayChoice, MoveChoices } from '@/lib/domains/issues/shown'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Level } from '@/lib/generated/prisma/enums'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { seatsFor } from '@/lib/ground/access/seats'
import { addDays, dayOf, type Instant, lastDayBefore, later } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { leadName } from './line'
import type { Offered } from './offers'

const LEVELS: readonly Level[] = ['VILLAGE', 'TOWNSHIP', 'COUNTY']

/** What the form of one move lets an actor choose from: only what the rule would take. */
export async function getChoices(
  actor: Actor,
  offered: Offered,
  verb: PersonalVerb,
  now: Instant,
): Promise<MoveChoices> {
  const { row, facts, offers } = offered
  const seat = offers.find((offer) => offer.verb === verb)?.seat ?? seatsFor(actor, MOVES[verb].deed)[0]?.seat
  return read(actor, async (tx) => {
    const rules = await rulebookAt(tx, row.countyId, now)
    const [bodies, named, extension, consent] = [
      await bodiesOf(tx, row),
      await tx.issue.findUniqueOrThrow({
        where: { id: row.id },
        select: { leadUnit: { select: { shortName: true } }, leadTeam: { select: { kind: true } } },
      }),
      await tx.extension.findFirst({ where: { issueId: row.id, decidedAt: null } }),
      await tx.consent.findFirst({
        where: { issueId: row.id, round: row.round },
        orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      }),
    ]
    return {
      ...bodies,
      level: row.level,
      levels: levelsOf(verb, facts, offered, seat),
      lights: (['YELLOW', 'RED'] as const).filter((light) => LIGHT_ORDER[light] > LIGHT_ORDER[row.light ?? 'GREY']),
      leadUnitId: row.leadUnitId,
      lead: leadName(named),
      ownLead: ownLead(seat, bodies),
      days: daysOf(verb, facts, rules, now, extension?.askedDueAt ?? null),
      limitWorkdays: rules.deadlines.handlingWorkdays[row.level],
      reportedAt: row.reportedAt,
      now,
      onSite: row.onSiteAt !== null,
      household: row.householdId !== null,
      title: row.title,
      number: row.number,
      self: [seat?.role === 'UNIT_OFFICER' || seat?.role === 'TOWNSHIP' ? seat.place : '', actor.name]
        .filter(Boolean)
        .join(' '),
      extension,
      consent,
    }
  })
}

/** The teams of the village, the units of its township, and the units above the townships. */
async function bodiesOf(tx: Tx, row: Offered['row']) {
  const unit = { select: { id: true, shortName: true }, orderBy: { shortName: 'asc' as const } }
  const [teams, townshipUnits, countyUnits] = await Promise.all([
    tx.supportTeam.findMany({
      where: { villageId: row.villageId },
      select: { id: true, kind: true },
      orderBy: { kind: 'asc' },
    }),
    tx.unit.findMany({ where: { countyId: row.countyId, townshipId: row.townshipId, active: true }, ...unit }),
    tx.unit.findMany({ where: { countyId: row.countyId, tier: { not: 'TOWNSHIP' }, active: true }, ...unit }),
  ])
  return { teams, townshipUnits, countyUnits }
}

/** The levels that a move up or down may name; none where there is only one way. */
function levelsOf(verb: PersonalVerb, facts: IssueFacts, { contexts }: Offered, seat: Seat | undefined): Level[] {
  if (verb === 'delegate') return LEVELS.filter((level) => LEVEL_ORDER[level] < LEVEL_ORDER[facts.level]).reverse()
  if (verb !== 'escalate' || facts.level !== 'VILLAGE') return []
  const straight = facts.urgent || (seat && contexts.get(seat.id)?.by.countyLeader)
  return straight ? ['TOWNSHIP', 'COUNTY'] : []
}

/** What a person settled on the spot was most likely settled by the person's own body. */
function ownLead(seat: Seat | undefined, bodies: Awaited<ReturnType<typeof bodiesOf>>): string | null {
  if (seat?.role === 'UNIT_OFFICER') return seat.unitId && `unit:${seat.unitId}`
  if (seat?.role === 'TOWNSHIP') return bodies.townshipUnits[0] ? `unit:${bodies.townshipUnits[0].id}` : null
  return null
}

/** The days that a move's form takes (RULES.md 2, "deadline"). */
function daysOf(
  verb: PersonalVerb,
  facts: IssueFacts,
  rules: Rulebook,
  now: Instant,
  asked: Instant | null,
): DayChoice {
  const today = dayOf(now)
  const { calendar, lights, deadlines } = rules
  const until = (instant: Instant) => (instant > now ? lastDayBefore(instant) : today)
  const limit = handlingDue(rules, facts, { level: facts.level, urgent: false, now })
  switch (verb) {
    case 'triage':
      return { min: today, max: until(limit), without: limit }
    case 'reassign': {
      const latest = later(limit, facts.dueAt ?? limit)
      return { min: today, max: until(latest), without: facts.dueAt ?? limit }
    }
    case 'respond':
      return { min: today, ...(facts.dueAt && facts.dueAt > now && { value: lastDayBefore(facts.dueAt) }) }
    case 'askExtension':
      return facts.dueAt ? { min: addDays(lastDayBefore(facts.dueAt), 1), without: facts.dueAt } : {}
    case 'decideExtension':
      return asked && facts.dueAt
        ? { min: addDays(until(later(facts.dueAt, now)), 1), max: lastDayBefore(asked), without: asked }
        : {}
    case 'raise': {
      const last = lastDayBefore(calendar.deadline(now, lights.raiseWorkdays))
      return { min: today, max: last, value: last }
    }
    case 'supervise':
      return { min: today, without: calendar.deadline(now, deadlines.supervisionAnswerWorkdays) }
    default:
      return {}
  }
}
