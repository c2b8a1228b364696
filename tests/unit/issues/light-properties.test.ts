import fc from 'fast-check'
import { expect, test } from 'vitest'
import { silentAt, triageVeryLateAt } from '@/lib/domains/issues/rules/deadlines'
import { type LightFacts, lightOf } from '@/lib/domains/issues/rules/light'
import { IssueCategory, Level, Light } from '@/lib/generated/prisma/enums'
import { HOUR, type Instant, MINUTE } from '@/lib/ground/clock'
import { timeShortFrom } from '@/lib/ground/deadlines/due'
import { LIGHT_ORDER } from '@/lib/ground/deadlines/light'
import { on, RULES } from '../../support/issue'

const NOW = on('2026-10-09', '10:20') // between National Day and the Saturday that makes up for it
const RUNS = { numRuns: 2000, seed: 20261009 }

/** Instants up to six weeks from now, either way. */
const instant = fc.integer({ min: -60_000, max: 60_000 }).map((minutes) => new Date(NOW.getTime() + minutes * MINUTE))
const deadline = fc.oneof(
  instant,
  instant.map((at) => RULES.calendar.deadline(at, 1)),
)
const count = fc.integer({ min: 0, max: 3 })

/** Facts of an open issue, whether or not moves can lead to them: the light must make sense of any. */
const facts: fc.Arbitrary<LightFacts> = fc
  .record({
    category: fc.constantFrom(...Object.values(IssueCategory)),
    urgent: fc.boolean(),
    stage: fc.constantFrom('REPORTED', 'HANDLING', 'AWAITING_VERIFICATION' as const),
    level: fc.constantFrom(...Object.values(Level)),
    stepDueAt: deadline,
    dueAt: fc.option(deadline),
    triagedAt: fc.option(instant),
    allottedAt: fc.option(instant),
    onSiteAt: fc.option(instant),
    lastWordAt: fc.option(instant),
    roundReturns: count,
    roundRejections: count,
    roundReopened: fc.boolean(),
    daysLate: count,
    answersDueAt: fc.array(deadline, { maxLength: 3 }),
    lightFloor: fc.option(fc.constantFrom(...Object.values(Light))),
    raised: fc.option(fc.record({ light: fc.constantFrom('YELLOW', 'RED' as const), until: deadline })),
  })
  .map(({ raised, ...rest }) => ({
    ...rest,
    raisedLight: raised?.light ?? null,
    raisedUntil: raised?.until ?? null,
    ...(rest.stage === 'HANDLING' && { stepDueAt: null, triagedAt: rest.triagedAt ?? NOW, dueAt: rest.dueAt ?? NOW }),
    ...(rest.stage === 'AWAITING_VERIFICATION' && { triagedAt: rest.triagedAt ?? NOW }),
  }))

const lit = (issue: LightFacts, now: Instant = NOW) => {
  const found = lightOf(issue, RULES, now)
  if (!found) throw new Error('an open issue has a light')
  return found
}
const rank = (issue: LightFacts, now?: Instant) => LIGHT_ORDER[lit(issue, now).light]

/** RULES.md section 2, "Light, highest that applies", word for word and by no code of the rule's but its instants. */
function asTheTableSays(issue: LightFacts, now: Instant): Light {
  const past = (at: Instant | null) => at !== null && at <= now
  const { stage } = issue
  const unanswered = issue.answersDueAt.filter(past).length
  const redLine = ['HOUSING', 'WATER', 'SCHOOLING', 'HEALTH_INSURANCE', 'SAFETY'].includes(issue.category)
  const raised = issue.raisedUntil !== null && !past(issue.raisedUntil) ? issue.raisedLight : null
  const floor = stage === 'REPORTED' ? issue.lightFloor : null
  const clockRuns = stage !== 'AWAITING_VERIFICATION'
  const red =
    (clockRuns && past(issue.dueAt)) ||
    (stage === 'AWAITING_VERIFICATION' && past(issue.stepDueAt)) ||
    (stage === 'REPORTED' &&
      issue.stepDueAt !== null &&
      past(issue.stepDueAt) &&
      past(triageVeryLateAt(RULES, issue.urgent, issue.stepDueAt))) ||
    issue.roundReturns >= 2 ||
    issue.roundRejections >= 2 ||
    unanswered >= 2 ||
    (redLine && clockRuns && issue.onSiteAt === null) ||
    raised === 'RED' ||
    floor === 'RED'
  if (red) return 'RED'
  const yellow =
    (clockRuns &&
      issue.dueAt !== null &&
      issue.allottedAt !== null &&
      past(timeShortFrom(RULES.calendar, RULES.lights.timeShortFraction, issue.allottedAt, issue.dueAt))) ||
    (stage === 'REPORTED' && past(issue.stepDueAt)) ||
    (stage === 'HANDLING' && issue.lastWordAt !== null && past(silentAt(RULES, issue.lastWordAt))) ||
    issue.roundReturns === 1 ||
    issue.roundRejections === 1 ||
    unanswered === 1 ||
    issue.roundReopened ||
    redLine ||
    (stage === 'AWAITING_VERIFICATION' && issue.daysLate > 0) ||
    (stage === 'REPORTED' && issue.triagedAt === null && issue.urgent) ||
    raised === 'YELLOW' ||
    floor === 'YELLOW'
  if (yellow) return 'YELLOW'
  return stage === 'REPORTED' && issue.triagedAt === null && floor !== 'GREEN' ? 'GREY' : 'GREEN'
}

test('the light is the one that the table gives', () => {
  fc.assert(
    fc.property(facts, (issue) => {
      expect(lit(issue).light).toBe(asTheTableSays(issue, NOW))
    }),
    RUNS,
  )
})

test('the next instant lies ahead, or there is none', () => {
  fc.assert(
    fc.property(facts, instant, (issue, now) => {
      const { nextAt } = lit(issue, now)
      if (nextAt) expect(nextAt.getTime()).toBeGreaterThan(now.getTime())
    }),
    RUNS,
  )
})

test('until the next instant nothing changes: neither the light nor why', () => {
  fc.assert(
    fc.property(facts, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (issue, part) => {
      const { nextAt, light, reason } = lit(issue)
      const end = nextAt?.getTime() ?? NOW.getTime() + 3000 * HOUR
      const meanwhile = new Date(NOW.getTime() + Math.floor((end - NOW.getTime()) * part))
      const justBefore = new Date(end - 1)
      for (const at of [meanwhile, justBefore]) expect(lit(issue, at)).toEqual({ light, reason, nextAt })
    }),
    RUNS,
  )
})

test('walking from instant to instant comes to the same light as asking at the end', () => {
  fc.assert(
    fc.property(facts, (issue) => {
      const end = new Date(NOW.getTime() + 3000 * HOUR)
      let now = NOW
      for (let next = lit(issue, now).nextAt; next && next <= end; next = lit(issue, now).nextAt) now = next
      expect(lit(issue, now)).toEqual(lit(issue, end))
    }),
    RUNS,
  )
})

test('time alone never lowers a light, unless a raise runs out', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 1, max: 3000 }), (issue, hours) => {
      const unraised = { ...issue, raisedLight: null, raisedUntil: null }
      expect(rank(unraised, new Date(NOW.getTime() + hours * HOUR))).toBeGreaterThanOrEqual(rank(unraised))
    }),
    RUNS,
  )
})

test('raising never lowers, and lights at least what was raised until its day', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom('YELLOW', 'RED' as const), deadline, (issue, raisedLight, raisedUntil) => {
      const before = rank({ ...issue, raisedLight: null, raisedUntil: null })
      const after = rank({ ...issue, raisedLight, raisedUntil })
      expect(after).toBeGreaterThanOrEqual(before)
      if (raisedUntil > NOW) expect(after).toBeGreaterThanOrEqual(LIGHT_ORDER[raisedLight])
      else expect(after).toBe(before)
    }),
    RUNS,
  )
})

/** Each makes an issue worse in one respect. */
const WORSE: Record<string, (issue: LightFacts) => LightFacts> = {
  'one more return': (issue) => ({ ...issue, roundReturns: issue.roundReturns + 1 }),
  'one more rejection': (issue) => ({ ...issue, roundRejections: issue.roundRejections + 1 }),
  'one more supervision unanswered': (issue) => ({ ...issue, answersDueAt: [...issue.answersDueAt, NOW] }),
  'a reopening': (issue) => ({ ...issue, roundReopened: true }),
  'more days late': (issue) => ({ ...issue, daysLate: issue.daysLate + 1 }),
  'nobody was there': (issue) => ({ ...issue, onSiteAt: null }),
  'a red-line topic': (issue) => ({ ...issue, category: 'WATER' }),
  'a floor of red': (issue) => ({ ...issue, lightFloor: 'RED' }),
  'urgent while it waits for triage, which is due sooner': (issue) => ({
    ...issue,
    urgent: true,
    ...(issue.stage === 'REPORTED' && {
      stepDueAt: new Date(Math.min(NOW.getTime(), issue.stepDueAt?.getTime() ?? 0)),
    }),
  }),
  'the last word is a month older': (issue) => ({
    ...issue,
    lastWordAt: issue.lastWordAt && new Date(issue.lastWordAt.getTime() - 720 * HOUR),
  }),
  'triage or signing due a week sooner': (issue) => ({
    ...issue,
    stepDueAt: issue.stepDueAt && new Date(issue.stepDueAt.getTime() - 168 * HOUR),
  }),
  'due a week sooner': (issue) => ({ ...issue, dueAt: issue.dueAt && new Date(issue.dueAt.getTime() - 168 * HOUR) }),
}

test.each(Object.entries(WORSE))('worse facts never give a calmer light: %s', (_, worsen) => {
  fc.assert(
    fc.property(facts, (issue) => {
      expect(rank(worsen(issue))).toBeGreaterThanOrEqual(rank(issue))
    }),
    RUNS,
  )
})

test('yellow and red say what must happen, and whose turn it is', () => {
  fc.assert(
    fc.property(facts, (issue) => {
      const { light, reason } = lit(issue)
      if (LIGHT_ORDER[light] > LIGHT_ORDER.GREEN) expect(reason.cures.length).toBeGreaterThan(0)
      const named = reason.cures.map(({ need, by }) => `${need} ${by}`)
      expect(new Set(named).size).toBe(named.length)
      expect(reason.also).not.toContain(reason.rule)
      expect(reason).not.toHaveProperty('light')
    }),
    RUNS,
  )
})
