import 'server-only'
import { handlingDue } from '@/lib/domains/issues/rules/deadlines'
import { type IssueFacts, LEVEL_ORDER } from '@/lib/domains/issues/rules/facts'
import { MOVES, type PersonalVerb } from '@/lib/domains/issues/rules/moves'
import type { DayChoice, MoveChoices } from '@/lib/domains/issues/shown'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Level } from '@/lib/generated/prisma/enums'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { seatsFor } from '@/lib/ground/access/seats'
import { addDays, dayOf, type Instant, lastDayBefore, later } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { LIGHT_ORDER } from '@/lib/ground/deadlines/light'
import { type KeptUnit, placesOf } from '@/lib/ground/kept/places'
import { Refusal } from '@/lib/ground/refusal'
import { issueOnce } from './issue-once'
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
    const issue = await issueOnce(tx, actor, { id: row.id })
    if (!issue) throw new Refusal('not_found')
    const { units } = await placesOf(tx, row.countyId)
    const bodies = bodiesOf(row, [...units.values()], issue.village.teams)
    const extension = issue.extensionRequests[0] ?? null
    const consent = issue.consents.find(({ round }) => round === row.round) ?? null
    return {
      ...bodies,
      level: row.level,
      levels: levelsOf(verb, facts, offered, seat),
      lights: (['YELLOW', 'RED'] as const).filter((light) => LIGHT_ORDER[light] > LIGHT_ORDER[row.light ?? 'GREY']),
      leadUnitId: row.leadUnitId,
      lead: leadName(issue),
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

type Teams = MoveChoices['teams']

/** The teams of the village, the units of its township, and the units above the townships. */
function bodiesOf(row: Offered['row'], units: readonly KeptUnit[], teams: Teams) {
  const named = (some: readonly KeptUnit[]) => some.map(({ id, shortName }) => ({ id, shortName }))
  const active = units.filter((unit) => unit.active)
  return {
    teams,
    townshipUnits: named(active.filter(({ townshipId }) => townshipId === row.townshipId)),
    countyUnits: named(active.filter(({ tier }) => tier !== 'TOWNSHIP')),
  }
}

/** The levels that a move up or down may name; none where there is only one way. */
function levelsOf(verb: PersonalVerb, facts: IssueFacts, { contexts }: Offered, seat: Seat | undefined): Level[] {
  if (verb === 'delegate') return LEVELS.filter((level) => LEVEL_ORDER[level] < LEVEL_ORDER[facts.level]).reverse()
  if (verb !== 'escalate' || facts.level !== 'VILLAGE') return []
  const straight = facts.urgent || (seat && contexts.get(seat.id)?.by.countyLeader)
  return straight ? ['TOWNSHIP', 'COUNTY'] : []
}

/** What a person settled on the spot was most likely settled by the person's own body. */
function ownLead(seat: Seat | undefined, bodies: ReturnType<typeof bodiesOf>): string | null {
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
