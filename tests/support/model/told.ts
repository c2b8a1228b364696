import type { IssueEvent } from '@/lib/domains/issues/events'
import { carryOut, checkMove, relight } from '@/lib/domains/issues/rules/carry-out'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { Effect, MoveContext } from '@/lib/domains/issues/rules/move'
import { MOVES, type MoveInput, type Verb } from '@/lib/domains/issues/rules/moves'
import { beginIssue } from '@/lib/domains/issues/rules/report'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import { type Actor, isCountyLeader, type Seat } from '@/lib/ground/access/actor'
import { seatsFor } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { Refusal } from '@/lib/ground/refusal'
import { RULES } from '../issue'
import { type Reachable, reaches } from '../reach'
import type { Cast } from './cast'

/** An issue as the rules alone know it, with what its moves wrote beside it. Nothing in it is ever changed in place. */
export type Told = {
  issue: IssueFacts
  events: readonly (IssueEvent & { at: Instant })[]
  consents: readonly { id: string; round: number; yes: boolean; recordedAt: Instant }[]
  extension: MoveContext['extension']
  assists: readonly string[]
  common: 'PROPOSED' | 'ANSWERED' | null
}

/** A move that somebody tries. */
export type Attempt = { actor: Actor; verb: Verb; input: MoveInput<Verb> }
export type Outcome = { refused: string } | { told: Told; seat: Seat }

/** Begins the story of an issue with its report. */
export function begin(input: Parameters<typeof beginIssue>[0], actor: Actor, now: Instant, rules = RULES): Told {
  const seat = actor.seats[0] as Seat
  const by = byOf(actor, seat)
  const { issue, events } = beginIssue(input, 'VILLAGE', { by, now, rules })
  const told = events.map((event) => ({ ...event, at: now }))
  return { issue: frozen(issue), events: told, consents: [], extension: null, assists: [], common: null }
}

const byOf = (actor: Actor, seat: Seat) => ({
  cadreId: actor.cadreId,
  role: seat.role,
  unitId: actor.unitId,
  countyLeader: isCountyLeader(actor),
})

function frozen(issue: IssueFacts): IssueFacts {
  Object.freeze(issue.answersDueAt)
  return Object.freeze(issue)
}

/** The same issue at a later instant: every change of light that time alone brings is told at its own instant. */
export function atInstant(told: Told, now: Instant, rules = RULES): Told {
  let { issue } = told
  const events = [...told.events]
  while (issue.nextLightAt && issue.nextLightAt.getTime() <= now.getTime()) {
    const at = issue.nextLightAt
    const lit = relight(issue, rules, at, 'time')
    if (lit.change) events.push({ ...lit.change, at })
    issue = lit.issue
  }
  return issue === told.issue ? told : { ...told, issue: frozen(issue), events }
}

const rows = new WeakMap<Told, Reachable>()

/** The issue with what scope looks at; kept, since a dozen people ask for each state. */
function reachable(told: Told, cast: Cast): Reachable {
  const kept = rows.get(told)
  if (kept) return kept
  const { level, reporterId, leadUnitId, leadTeamId, extensionDecider } = told.issue
  const unit = cast.leads.find((lead) => lead.kind === 'unit' && lead.id === leadUnitId)
  const assists = told.assists.map((unitId) => ({ unitId }))
  const leadUnit = unit?.kind === 'unit' ? { townshipId: unit.townshipId } : null
  const row = { ...cast.place, level, reporterId, leadUnitId, leadTeamId, extensionDecider, assists, leadUnit }
  rows.set(told, row)
  return row
}

/** The seats in which somebody reaches the issue for a move. */
export function seatsThatReach(told: Told, cast: Cast, actor: Actor, verb: Verb): Seat[] {
  const { deed } = MOVES[verb]
  const row = reachable(told, cast)
  return seatsFor(actor, deed).flatMap(({ seat }) => (reaches(seat, deed, row, actor.cadreId) ? [seat] : []))
}

let minted = 0

/** What a move knows, seen from one seat. */
export function contextOf(
  told: Told,
  cast: Cast,
  actor: Actor,
  seat: Seat,
  input: object,
  now: Instant,
  rules: Rulebook = RULES,
): MoveContext {
  const { issue } = told
  const { leadUnitId, leadTeamId } = input as { leadUnitId?: string; leadTeamId?: string }
  const row = reachable(told, cast)
  const asLead =
    seat.role === 'UNIT_OFFICER'
      ? issue.leadUnitId !== null && seat.unitId === issue.leadUnitId
      : seat.role === 'TOWNSHIP'
        ? row.leadUnit?.townshipId != null && row.leadUnit.townshipId === seat.townshipId
        : seat.villageId !== null && issue.leadTeamId !== null
  return {
    by: byOf(actor, seat),
    now,
    rules,
    asLead,
    place: cast.place,
    commander: cast.commander,
    consent: told.consents.filter(({ round }) => round === issue.round).at(-1) ?? null,
    extension: told.extension,
    lead: cast.leads.find(({ id }) => id === (leadUnitId ?? leadTeamId)) ?? null,
    newId: () => `minted-${++minted}`,
  }
}

/** Tries a move as lib/domains/issues/commands/move.ts does, without a database: scope, the seat that may, the rule, what it writes. */
export function attempt(
  before: Told,
  cast: Cast,
  { actor, verb, input }: Attempt,
  now: Instant,
  rules: Rulebook = RULES,
): Outcome {
  const told = atInstant(before, now, rules)
  const seats = seatsThatReach(told, cast, actor, verb)
  let refusal: Refusal | undefined
  try {
    for (const seat of seats) {
      const context = contextOf(told, cast, actor, seat, input, now, rules)
      try {
        checkMove(verb, told.issue, context)
      } catch (error) {
        refusal ??= asRefusal(error)
        continue
      }
      const carried = carryOut(verb, told.issue, input, context)
      const events = [...told.events, ...carried.events.map((event) => ({ ...event, at: now }))]
      const moved = carried.effects.reduce<Told>((so, effect) => written(so, effect, actor.cadreId, now), {
        ...told,
        events,
      })
      const common = verb === 'parentAnswered' ? 'ANSWERED' : moved.common
      return { told: { ...moved, common, issue: frozen(carried.issue) }, seat }
    }
  } catch (error) {
    return { refused: asRefusal(error).code }
  }
  return { refused: refusal?.code ?? 'not_found' }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}

function written(told: Told, effect: Effect, byId: string, now: Instant): Told {
  switch (effect.type) {
    case 'assist':
      return { ...told, assists: effect.unitIds }
    case 'consent': {
      const yes = effect.input.answer === 'yes'
      return { ...told, consents: [...told.consents, { id: effect.id, round: effect.round, yes, recordedAt: now }] }
    }
    case 'extension.asked':
      return { ...told, extension: { ...effect, askedById: byId } }
    case 'extension.decided':
      return { ...told, extension: null }
    case 'common':
      return { ...told, common: 'PROPOSED' }
  }
}
