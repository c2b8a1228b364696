import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handlingDue } from '@/lib/domains/issues/rules/deadlines'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import { type History, type RulesInTime, replayLights } from '@/lib/domains/issues/rules/replay'
import type { Happening } from '@/lib/domains/issues/rules/replayed-moves'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import { endOf, type Instant } from '@/lib/ground/clock'
import { LEADS, RULES } from '../../support/issue'
import { atLength } from '../../support/length'
import { otherRules } from '../../support/model/rules'
import { type Start, start } from '../../support/model/start'
import { after, attemptOf, type Step, step } from '../../support/model/steps'
import { type Attempt, atInstant, attempt, begin, type Told } from '../../support/model/told'

const SEQUENCES = atLength(3_000)

const always = (rules: Rulebook): RulesInTime => ({ at: () => rules, turns: [] })
const townshipOf = new Map(
  Object.values(LEADS).flatMap((lead) => (lead.kind === 'unit' && lead.townshipId ? [[lead.id, lead.townshipId]] : [])),
)

/** What people did to one issue under the rules that ship, and what its timeline tells of it. */
type Story = { start: Start; tries: (Attempt & { at: Instant })[]; history: History; told: Told; until: Instant }

function story(first: Start, steps: readonly Step[]): Story {
  const { cast } = first
  const reporter = cast.people[first.reporter] as (typeof cast.people)[number]
  let now = first.reportedAt
  let told = begin(reportOf(first), reporter, now)
  const happenings: Happening[] = []
  const keep = (after: Told, cadreId: string, seat: Happening['seat']) => {
    for (const event of after.events.slice(happenings.length)) happenings.push({ ...event, cadreId, seat })
    told = after
  }
  keep(told, reporter.cadreId, reporter.seats[0] ?? null)
  const tries: Story['tries'] = []
  for (const one of steps) {
    now = after(now, one.wait, told.issue.nextLightAt)
    keep(atInstant(told, now), '', null)
    const tried = attemptOf(one, told, cast, now)
    const outcome = attempt(told, cast, tried, now)
    if ('refused' in outcome) continue
    tries.push({ ...tried, input: typedOf(tried, told.issue, now), at: now })
    keep(outcome.told, tried.actor.cadreId, outcome.seat)
  }
  return { start: first, tries, history: { id: 'issue', happenings, townshipOf }, told, until: now }
}

const reportOf = ({ category, urgent }: Start) =>
  ({ id: 'issue', category, title: '三组涵洞塌陷', text: '', source: 'TEAM', urgent }) as const

/** A day that was the usual one anyway says nothing: the timeline does not tell the two apart. */
function typedOf({ verb, input }: Attempt, issue: IssueFacts, now: Instant): Attempt['input'] {
  const { dueOn, answerByOn, urgent } = input as { dueOn?: string; answerByOn?: string; urgent?: boolean }
  const { calendar, deadlines } = RULES
  const usual =
    verb === 'triage'
      ? handlingDue(RULES, issue, { level: issue.level, urgent: urgent ?? false, now })
      : verb === 'reassign'
        ? issue.dueAt
        : calendar.deadline(now, deadlines.supervisionAnswerWorkdays)
  const day = verb === 'supervise' ? answerByOn : dueOn
  const said = day && ['triage', 'reassign', 'supervise'].includes(verb) && endOf(day).getTime() === usual?.getTime()
  const unsaid: object = { ...input, dueOn: undefined, answerByOn: undefined }
  return said ? (unsaid as Attempt['input']) : input
}

/** The lights that a timeline tells, before an instant. */
const lightsOf = ({ events }: Told, before: Instant) =>
  events.flatMap((event) =>
    event.type === 'light' && event.at < before ? [{ at: event.at, from: event.from, to: event.to }] : [],
  )

/**
 * The same people try the same under other rules from the start, by the model that the moves are tested with. Ends where
 * the other rules refuse what was done: from there on nobody knows what would have happened.
 */
function recount({ start: first, tries, until }: Story, rules: Rulebook): { told: Told; end: Instant } {
  const { cast } = first
  let told = begin(
    reportOf(first),
    cast.people[first.reporter] as (typeof cast.people)[number],
    first.reportedAt,
    rules,
  )
  for (const { at, ...tried } of tries) {
    const outcome = attempt(told, cast, tried, at, rules)
    if ('refused' in outcome) return { told: atInstant(told, at, rules), end: at }
    told = outcome.told
  }
  return { told: atInstant(told, until, rules), end: new Date(until.getTime() + 1) }
}

const stories = fc
  .record({ first: start, steps: fc.array(step, { minLength: 6, maxLength: 24, size: 'max' }) })
  .map(({ first, steps }) => story(first, steps))

describe('a replay', () => {
  test('under the rules that were in force gives the lights that the timeline tells', { timeout: 300_000 }, () => {
    let changes = 0
    const property = fc.property(stories, ({ history, told, until }) => {
      const real = always(RULES)
      const lights = replayLights(history, { real, other: real }, until)
      changes += lights.length
      expect(lights).toEqual(lightsOf(told, new Date(until.getTime() + 1)))
    })
    fc.assert(property, { numRuns: SEQUENCES, seed: 20261127 })
    expect(changes).toBeGreaterThan(SEQUENCES * 3)
  })

  test('under other rules gives the lights that a recount with these rules from the start gives', {
    timeout: 300_000,
  }, () => {
    let [whole, other] = [0, 0]
    const property = fc.property(stories, otherRules, (one, rules) => {
      const { told, end } = recount(one, rules)
      const lights = replayLights(one.history, { real: always(RULES), other: always(rules) }, one.until)
      const counted = lightsOf(told, end)
      expect(lights.filter(({ at }) => at < end)).toEqual(counted)
      if (end > one.until) whole++
      if (JSON.stringify(counted) !== JSON.stringify(lightsOf(one.told, end))) other++
    })
    fc.assert(property, { numRuns: SEQUENCES, seed: 20261127 })
    expect(whole, 'most are recounted to their end').toBeGreaterThan(SEQUENCES / 2)
    expect(other, 'and the other rules make a difference').toBeGreaterThan(SEQUENCES / 4)
  })
})
