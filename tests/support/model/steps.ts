import fc from 'fast-check'
import type { Actor } from '@/lib/access/actor'
import { addDays, DAY, dayOf, HOUR, type Instant, type LocalDate, MINUTE } from '@/lib/clock'
import { checkMove } from '@/lib/issues/rules/carry-out'
import { MOVES, type MoveInput, type Verb } from '@/lib/issues/rules/moves'
import { Refusal } from '@/lib/refusal'
import { choice } from '../issue'
import type { Cast } from './cast'
import { type Attempt, contextOf, seatsThatReach, type Told } from './told'

/** One step of a sequence: how much time passes, and who tries what. Numbers, so that a failing sequence can be made shorter. */
export type Step = { wait: Wait; sensible: boolean; verb: number; who: number; dice: readonly [number, number, number] }
type Wait = { by: 'minutes' | 'hours' | 'days'; n: number } | { by: 'nextLight'; n: number }

const die = fc.nat({ max: 999 })
const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ by: fc.constant('minutes' as const), n: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 4, arbitrary: fc.record({ by: fc.constant('hours' as const), n: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ by: fc.constant('days' as const), n: fc.integer({ min: 1, max: 12 }) }) },
  // the instant at which the light is due to change, one millisecond before it, one after
  { weight: 2, arbitrary: fc.record({ by: fc.constant('nextLight' as const), n: fc.integer({ min: -1, max: 1 }) }) },
)

export const step: fc.Arbitrary<Step> = fc.record({
  wait,
  sensible: fc.integer({ min: 0, max: 9 }).map((n) => n < 8),
  verb: die,
  who: die,
  dice: fc.tuple(die, die, die),
})

/** The instant after a wait; always later. */
export function after(now: Instant, { by, n }: Wait, nextLightAt: Instant | null): Instant {
  const later = now.getTime()
  if (by === 'nextLight') return new Date(Math.max(later + 1, (nextLightAt?.getTime() ?? later + DAY) + n))
  return new Date(later + n * { minutes: MINUTE, hours: HOUR, days: DAY }[by])
}

/** What people do at each stage, the ways that lead on more often than the others. */
const USUAL: Record<string, readonly Verb[]> = {
  REPORTED: [
    'triage',
    'triage',
    'triage',
    'triage',
    'settle',
    'escalate',
    'delegate',
    'arrive',
    'note',
    'withdraw',
    'raise',
    'lift',
    'nudge',
    'supervise',
    'flagCommon',
  ],
  HANDLING: [
    'respond',
    'arrive',
    'done',
    'done',
    'done',
    'return',
    'return',
    'reassign',
    'escalate',
    'delegate',
    'askExtension',
    'askExtension',
    'decideExtension',
    'decideExtension',
    'note',
    'withdraw',
    'raise',
    'lift',
    'nudge',
    'supervise',
    'flagCommon',
    'parentAnswered',
  ],
  AWAITING_VERIFICATION: [
    'consent',
    'consent',
    'consent',
    'verify',
    'verify',
    'verify',
    'verify',
    'reject',
    'note',
    'raise',
    'lift',
    'nudge',
    'supervise',
    'flagCommon',
  ],
  CLOSED: ['reopen'],
  WITHDRAWN: ['restore'],
}
const VERBS = Object.keys(MOVES) as Verb[]

const pick = <T>(from: readonly T[], die: number): T => from[die % from.length] as T

/** The move that a step stands for in this state: a sensible one by somebody who may, or anything by anybody. */
export function attemptOf(step: Step, told: Told, cast: Cast, now: Instant): Attempt {
  const verb = possible(pick(step.sensible ? (USUAL[told.issue.stage] as Verb[]) : VERBS, step.verb), told)
  const input = inputOf(verb, told, cast, step.dice, now)
  const who = verb === 'parentAnswered' ? cast.people.filter(isHeadquarters) : cast.people
  const asked = who.map((_, turn) => pick(who, step.who + turn))
  const actor = (step.sensible && asked.find((one) => mayMove(told, cast, one, verb, now))) || pick(who, step.who)
  return { actor, verb, input }
}

/** The answer to a common issue is no move that a person tries on one issue: it comes once, to what is being handled. */
function possible(verb: Verb, told: Told): Verb {
  const comes = told.common === 'PROPOSED' && told.issue.stage === 'HANDLING'
  return verb === 'parentAnswered' && !comes ? 'note' : verb
}

const isHeadquarters = (actor: Actor) => actor.seats.some(({ role }) => role === 'HEADQUARTERS')

function mayMove(told: Told, cast: Cast, actor: Actor, verb: Verb, now: Instant): boolean {
  return seatsThatReach(told, cast, actor, verb).some((seat) => {
    try {
      checkMove(verb, told.issue, contextOf(told, cast, actor, seat, {}, now))
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  })
}

/** What is typed: mostly what fits, sometimes another level, another's lead, a day that is too late or past. */
function inputOf(verb: Verb, told: Told, cast: Cast, dice: Step['dice'], now: Instant): MoveInput<Verb> {
  const { issue } = told
  const [a, b, c] = dice
  const day = (most: number): LocalDate => addDays(dayOf(now), (b % most) - 1)
  const perhaps = <T>(value: T, odds: number): T | undefined => (c % odds === 0 ? value : undefined)
  const units = cast.leads.flatMap((lead) => (lead.kind === 'unit' ? [lead.id] : []))
  const level = pick(['VILLAGE', 'TOWNSHIP', 'COUNTY'] as const, b)
  const fits = cast.leads.filter((lead) =>
    lead.kind === 'team'
      ? issue.level !== 'COUNTY'
      : issue.level !== 'VILLAGE' && (lead.tier === 'TOWNSHIP') === (issue.level === 'TOWNSHIP'),
  )
  const lead = choice(pick(a % 10 === 9 ? cast.leads : fits, b))
  const typed = {
    settle: () => ({ ...lead, outcome: '当场办结', present: '支书' }),
    triage: () => ({
      ...lead,
      cause: '年久失修',
      assistingUnitIds: units.filter((_, i) => (c + i) % 4 === 0),
      urgent: a % 5 === 0,
      dueOn: perhaps(day(20), 3),
    }),
    escalate: () => ({
      to: perhaps(level, 3),
      why: '超出权限',
      tried: '村里试过',
      proposedLeadUnitId: perhaps(pick(units, a), 2),
    }),
    delegate: () => ({ to: level, why: '就地能办' }),
    reassign: () => ({ ...lead, reason: '换人办理', dueOn: perhaps(day(30), 3) }),
    respond: () => ({ plan: '明日勘查', expectedOn: day(30) }),
    arrive: () => ({
      who: '两人',
      finding: '',
      arrivedAt: perhaps(new Date(now.getTime() - (b % 50) * HOUR + HOUR), 2),
    }),
    note: () => ({ text: '进展' }),
    askExtension: () => ({
      dueOn: addDays(dayOf(issue.dueAt ?? now), (b % (a % 4 === 0 ? 90 : 8)) - 1),
      reason: '连日下雨',
    }),
    decideExtension: () => ({
      grant: a % 3 === 0 ? 'no' : 'yes',
      dueOn: perhaps(day(60), 4),
      answer: b % 4 === 0 ? '' : '同意',
    }),
    return: () => ({ reason: '不归我们管', properUnitId: pick(units, a) }),
    done: () => ({ outcome: '已修复', noVisitReason: a % 4 === 0 ? '' : '远程处理' }),
    consent: () => ({
      answer: a % 4 === 0 ? 'no' : 'yes',
      voice: 'HOUSEHOLD',
      speaker: '余某',
      way: 'IN_PERSON',
      saidAt: perhaps(new Date(now.getTime() - (b % 20) * HOUR), 3),
      remark: '',
    }),
    verify: () => ({ remark: '' }),
    reject: () => ({ missing: '还在漏' }),
    reopen: () => ({ what: '又坏了', speaker: '余某' }),
    withdraw: () => ({ kind: pick(['MISTAKE', 'NOT_OURS'], a), reason: '误报', duplicateOf: '', toldWhom: '余某' }),
    restore: () => ({ reason: '确有其事' }),
    raise: () => ({ light: pick(['YELLOW', 'RED'], a), reason: '群众着急', untilOn: day(18) }),
    lift: () => ({ reason: '' }),
    nudge: () => ({}),
    supervise: () => ({ ask: '请说明', answerByOn: perhaps(day(6), 2) }),
    flagCommon: () => ({ title: '多村共有', reason: '同一原因' }),
    parentAnswered: () => ({ commonIssueId: issue.commonIssueId ?? '', answer: '统一更换' }),
  } satisfies Record<Verb, () => object>
  const input: object = { issueId: issue.id, version: issue.version, ...typed[verb]() }
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as MoveInput<Verb>
}
