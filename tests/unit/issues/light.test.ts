import { describe, expect, test } from 'vitest'
import { type LightFacts, lightOf } from '@/lib/domains/issues/rules/light'
import type { Cure, LightRule } from '@/lib/domains/issues/rules/light-reason'
import type { Light } from '@/lib/generated/prisma/enums'
import { closed, done, handled, on, RULES } from '../../support/issue'

const TRIAGED = on('2026-10-28', '15:30')

/** Handled at the county from 28 October 2026, due on 18 November at 24:00; the lead spoke when it took it. */
const HANDLING: LightFacts = {
  category: 'ROAD',
  urgent: false,
  stage: 'HANDLING',
  level: 'COUNTY',
  stepDueAt: null,
  dueAt: on('2026-11-18', '24:00'),
  triagedAt: TRIAGED,
  allottedAt: TRIAGED,
  onSiteAt: null,
  lastWordAt: TRIAGED,
  roundReturns: 0,
  roundRejections: 0,
  roundReopened: false,
  daysLate: 0,
  answersDueAt: [],
  lightFloor: null,
  raisedLight: null,
  raisedUntil: null,
}
const NO_LEAD = { dueAt: null, allottedAt: null, lastWordAt: null }
const REPORTED: LightFacts = {
  ...HANDLING,
  ...NO_LEAD,
  stage: 'REPORTED',
  level: 'VILLAGE',
  triagedAt: null,
  stepDueAt: on('2026-10-29', '24:00'),
}
const BACK: LightFacts = { ...REPORTED, level: 'COUNTY', triagedAt: TRIAGED, stepDueAt: on('2026-10-30', '24:00') }
const AWAITING: LightFacts = { ...HANDLING, stage: 'AWAITING_VERIFICATION', stepDueAt: on('2026-11-13', '24:00') }

const NOON = on('2026-10-29')
const DONE = on('2026-11-10')
const SOON = on('2026-11-04', '24:00') // five working days without a word are over
const WORD = { lastWordAt: on('2026-11-17') }

const triage: Cure = { need: 'TRIAGE', by: 'TRIAGER' }
const arrive: Cure = { need: 'ARRIVE', by: 'LEAD' }
const work: Cure = { need: 'DONE', by: 'LEAD' }
const word: Cure = { need: 'WORD', by: 'LEAD' }
const answer: Cure = { need: 'ANSWER', by: 'LEAD' }
const lift: Cure = { need: 'LIFT', by: 'RAISER' }
const sign: Cure = { need: 'CONSENT_AND_SIGNATURE', by: 'SIGNER' }

type Expected = { also?: LightRule[]; cures?: Cure[]; nextAt?: Date | null } & Record<string, unknown>
type Case = [claim: string, facts: LightFacts, now: Date, light: Light, rule: LightRule, expected?: Expected]

function check(...[, facts, now, light, rule, { nextAt, ...expected } = {}]: Case) {
  const lit = lightOf(facts, RULES, now)
  expect({ light: lit?.light, rule: lit?.reason.rule }).toEqual({ light, rule })
  expect(lit?.reason).toMatchObject(expected)
  if (nextAt !== undefined) expect(lit?.nextAt).toEqual(nextAt)
}

describe('grey and green', () => {
  const cases: Case[] = [
    [
      'reported, never triaged, in time',
      REPORTED,
      NOON,
      'GREY',
      'UNTRIAGED',
      { at: on('2026-10-29', '24:00').toISOString(), also: [], cures: [triage], nextAt: on('2026-10-29', '24:00') },
    ],
    ['triaged, nothing presses', HANDLING, NOON, 'GREEN', 'IN_TIME', { level: 'COUNTY', cures: [], nextAt: SOON }],
    ['back at REPORTED after a triage', BACK, NOON, 'GREEN', 'BACK_FOR_TRIAGE', { cures: [triage] }],
    [
      'done, waiting for the signer',
      AWAITING,
      DONE,
      'GREEN',
      'AWAITING_SIGNATURE',
      { cures: [sign], nextAt: on('2026-11-13', '24:00') },
    ],
    ['urgent, but triaged', { ...HANDLING, urgent: true }, NOON, 'GREEN', 'IN_TIME'],
    ['a floor of green on a triaged issue is green', { ...BACK, lightFloor: 'GREEN' }, NOON, 'GREEN', 'KEPT'],
  ]
  test.each(cases)('%s', check)

  test('an issue that is closed or withdrawn has no light', () => {
    const signed = closed(done(handled(), on('2026-06-09')), on('2026-06-10'))
    expect(lightOf(signed, RULES, on('2026-06-10'))).toBeNull()
    expect(lightOf({ ...REPORTED, stage: 'WITHDRAWN' }, RULES, on('2027-06-10'))).toBeNull()
  })
})

describe('the clocks', () => {
  const cases: Case[] = [
    [
      'a third of the time left',
      { ...HANDLING, lastWordAt: on('2026-11-11') },
      on('2026-11-12', '00:00'),
      'YELLOW',
      'TIME_SHORT',
      {
        at: on('2026-11-18', '24:00').toISOString(),
        limit: 15,
        also: [],
        cures: [arrive, work],
        nextAt: on('2026-11-18', '24:00'),
      },
    ],
    [
      'one second before',
      { ...HANDLING, lastWordAt: on('2026-11-11') },
      new Date(on('2026-11-12', '00:00').getTime() - 1000),
      'GREEN',
      'IN_TIME',
      { nextAt: on('2026-11-12', '00:00') },
    ],
    ['the last minute', { ...HANDLING, ...WORD }, on('2026-11-18', '23:59'), 'YELLOW', 'TIME_SHORT'],
    [
      'the deadline has passed',
      { ...HANDLING, ...WORD },
      on('2026-11-18', '24:00'),
      'RED',
      'OVERDUE',
      {
        at: on('2026-11-18', '24:00').toISOString(),
        limit: 15,
        level: 'COUNTY',
        also: [],
        cures: [arrive, work, sign],
      },
    ],
    [
      'overdue where someone has been',
      { ...HANDLING, ...WORD, onSiteAt: NOON },
      on('2026-11-19'),
      'RED',
      'OVERDUE',
      { cures: [work, sign] },
    ],
    [
      'the deadline runs on while it is back for triage',
      { ...BACK, dueAt: on('2026-11-18', '24:00'), stepDueAt: on('2026-11-19', '24:00') },
      on('2026-11-19'),
      'RED',
      'OVERDUE',
      { cures: [triage] },
    ],
    [
      'the deadline stands still once the work is done',
      AWAITING,
      on('2026-11-13', '23:59'),
      'GREEN',
      'AWAITING_SIGNATURE',
    ],
    [
      'signing is late',
      AWAITING,
      on('2026-11-13', '24:00'),
      'RED',
      'SIGNING_LATE',
      { at: on('2026-11-13', '24:00').toISOString(), cures: [sign], nextAt: null },
    ],
    [
      'triage is late',
      REPORTED,
      on('2026-10-29', '24:00'),
      'YELLOW',
      'TRIAGE_LATE',
      { level: 'VILLAGE', cures: [triage], nextAt: on('2026-10-30', '24:00') },
    ],
    [
      'triage is late by a whole further step',
      REPORTED,
      on('2026-10-30', '24:00'),
      'RED',
      'TRIAGE_VERY_LATE',
      { cures: [triage], nextAt: null },
    ],
    [
      'a further step over a weekend is Monday’s',
      { ...REPORTED, stepDueAt: on('2026-10-30', '24:00') },
      on('2026-11-02', '23:59'),
      'YELLOW',
      'TRIAGE_LATE',
    ],
    [
      'no word from the lead for five working days',
      HANDLING,
      SOON,
      'YELLOW',
      'SILENT',
      { limit: 5, also: [], cures: [word], nextAt: on('2026-11-12', '00:00') },
    ],
    ['done, but late', { ...AWAITING, daysLate: 2 }, DONE, 'YELLOW', 'DONE_LATE', { count: 2, cures: [sign] }],
  ]
  test.each(cases)('%s', check)

  test('an urgent triage is late after four hours, very late after eight', () => {
    const urgent: LightFacts = { ...REPORTED, urgent: true, stepDueAt: on('2026-10-29', '14:00') }
    check('', urgent, on('2026-10-29', '14:00'), 'YELLOW', 'TRIAGE_LATE', {
      also: ['URGENT_UNTRIAGED'],
      nextAt: on('2026-10-29', '18:00'),
    })
    check('', urgent, on('2026-10-29', '18:00'), 'RED', 'TRIAGE_VERY_LATE')
  })
})

describe('the topic', () => {
  const water: LightFacts = { ...HANDLING, category: 'WATER' }
  const cases: Case[] = [
    [
      'urgent and not triaged is never grey',
      { ...REPORTED, urgent: true },
      NOON,
      'YELLOW',
      'URGENT_UNTRIAGED',
      { cures: [triage] },
    ],
    [
      'red line, nobody yet on site',
      water,
      NOON,
      'RED',
      'RED_LINE_UNVISITED',
      { category: 'WATER', cures: [arrive, sign] },
    ],
    [
      'red line, reported a minute ago',
      { ...REPORTED, category: 'HOUSING' },
      NOON,
      'RED',
      'RED_LINE_UNVISITED',
      { cures: [triage, { need: 'ARRIVE', by: 'TRIAGER' }] },
    ],
    [
      'red line after arrival, until signed',
      { ...water, onSiteAt: NOON },
      NOON,
      'YELLOW',
      'RED_LINE_OPEN',
      { cures: [work, sign] },
    ],
    [
      'red line, visited while it waits for triage',
      { ...REPORTED, category: 'SAFETY', onSiteAt: NOON },
      NOON,
      'YELLOW',
      'RED_LINE_OPEN',
      { cures: [triage] },
    ],
    [
      'red line, done without a visit',
      { ...AWAITING, category: 'HEALTH_INSURANCE' },
      DONE,
      'YELLOW',
      'RED_LINE_OPEN',
      { cures: [sign] },
    ],
  ]
  test.each(cases)('%s', check)

  test.each(['HOUSING', 'WATER', 'SCHOOLING', 'HEALTH_INSURANCE', 'SAFETY'] as const)(
    '%s is a red line',
    (category) => {
      expect(lightOf({ ...HANDLING, category }, RULES, NOON)?.light).toBe('RED')
    },
  )

  test.each(['ROAD', 'SIGNAL', 'SALES', 'WASTE', 'RELOCATION', 'POWER', 'INCOME', 'LAND', 'OTHER'] as const)(
    '%s is none',
    (category) => {
      expect(lightOf({ ...HANDLING, category }, RULES, NOON)?.light).toBe('GREEN')
    },
  )

  test('a county may draw its own red lines', () => {
    const rules = { ...RULES, lights: { ...RULES.lights, redLine: ['ROAD' as const] } }
    expect(lightOf(HANDLING, rules, NOON)?.light).toBe('RED')
    expect(lightOf(water, rules, NOON)?.light).toBe('GREEN')
  })
})

describe('what happened in this round', () => {
  const yesterday = on('2026-10-28')
  const cases: Case[] = [
    [
      'the first return',
      { ...HANDLING, roundReturns: 1 },
      NOON,
      'YELLOW',
      'RETURNED',
      { count: 1, cures: [arrive, work, sign] },
    ],
    ['the second return', { ...HANDLING, roundReturns: 2 }, NOON, 'RED', 'RETURNED_AGAIN', { count: 2 }],
    ['the first rejection', { ...HANDLING, roundRejections: 1 }, NOON, 'YELLOW', 'REJECTED'],
    [
      'the second rejection, done again',
      { ...AWAITING, roundRejections: 2 },
      DONE,
      'RED',
      'REJECTED_AGAIN',
      { cures: [sign] },
    ],
    ['a reopening', { ...HANDLING, roundReopened: true }, NOON, 'YELLOW', 'REOPENED'],
    [
      'a supervision that waits for its answer',
      { ...HANDLING, answersDueAt: [on('2026-10-30', '24:00')] },
      NOON,
      'GREEN',
      'IN_TIME',
      { nextAt: on('2026-10-30', '24:00') },
    ],
    [
      'the first unanswered',
      { ...HANDLING, answersDueAt: [yesterday] },
      NOON,
      'YELLOW',
      'SUPERVISION_UNANSWERED',
      { count: 1, cures: [answer] },
    ],
    [
      'the second unanswered',
      { ...HANDLING, answersDueAt: [yesterday, NOON] },
      NOON,
      'RED',
      'SUPERVISIONS_UNANSWERED',
      { count: 2, cures: [answer] },
    ],
    [
      'one unanswered, one still to come',
      { ...HANDLING, answersDueAt: [on('2026-10-30'), yesterday] },
      NOON,
      'YELLOW',
      'SUPERVISION_UNANSWERED',
      { nextAt: on('2026-10-30') },
    ],
  ]
  test.each(cases)('%s', check)
})

describe('what people did', () => {
  const raised = (light: 'YELLOW' | 'RED') => ({ raisedLight: light, raisedUntil: on('2026-10-31', '24:00') })
  const cases: Case[] = [
    [
      'raised to yellow',
      { ...HANDLING, ...raised('YELLOW') },
      NOON,
      'YELLOW',
      'RAISED',
      { cures: [lift], nextAt: on('2026-10-31', '24:00') },
    ],
    [
      'raised to red',
      { ...HANDLING, ...raised('RED') },
      NOON,
      'RED',
      'RAISED',
      { at: on('2026-10-31', '24:00').toISOString(), cures: [lift] },
    ],
    ['raised while grey', { ...REPORTED, ...raised('RED') }, NOON, 'RED', 'RAISED', { cures: [lift, triage] }],
    ['a raise that has run out', { ...HANDLING, ...raised('RED') }, on('2026-10-31', '24:00'), 'GREEN', 'IN_TIME'],
    [
      'a raise below the rule changes nothing',
      { ...HANDLING, ...raised('YELLOW'), roundReturns: 2 },
      NOON,
      'RED',
      'RETURNED_AGAIN',
      { also: [] },
    ],
    [
      'the floor of a move back to triage',
      { ...BACK, lightFloor: 'RED' },
      NOON,
      'RED',
      'KEPT',
      { cures: [triage], also: [] },
    ],
    ['a floor that is no longer at REPORTED', { ...HANDLING, lightFloor: 'RED' }, NOON, 'GREEN', 'IN_TIME'],
  ]
  test.each(cases)('%s', check)
})

describe('several rules at once', () => {
  test('the highest light wins; the rules of the same colour are named in the order of RULES.md', () => {
    const all: LightFacts = {
      ...HANDLING,
      category: 'WATER',
      roundReturns: 2,
      roundRejections: 2,
      roundReopened: true,
      answersDueAt: [NOON, NOON],
      raisedLight: 'RED',
      raisedUntil: on('2026-12-01'),
    }
    check('', all, on('2026-11-19'), 'RED', 'OVERDUE', {
      also: ['RED_LINE_UNVISITED', 'RETURNED_AGAIN', 'REJECTED_AGAIN', 'SUPERVISIONS_UNANSWERED', 'RAISED'],
      cures: [lift, answer, arrive, sign],
    })
  })

  test('what is yellow is not named under a red light', () => {
    check(
      '',
      { ...HANDLING, roundReturns: 1, answersDueAt: [NOON, NOON] },
      on('2026-11-05'),
      'RED',
      'SUPERVISIONS_UNANSWERED',
      { also: [] },
    )
  })

  test('yellow rules beside each other', () => {
    const facts: LightFacts = { ...HANDLING, roundReturns: 1, roundRejections: 1, roundReopened: true }
    check('', facts, on('2026-11-12'), 'YELLOW', 'TIME_SHORT', {
      also: ['SILENT', 'RETURNED', 'REJECTED', 'REOPENED'],
      cures: [word, arrive, work, sign],
    })
  })

  test('the next instant is the earliest of all that can change it', () => {
    const facts: LightFacts = {
      ...HANDLING,
      answersDueAt: [on('2026-11-03', '10:00'), on('2026-11-02', '10:00')],
      raisedLight: 'YELLOW',
      raisedUntil: on('2026-11-01', '24:00'),
    }
    expect(lightOf(facts, RULES, NOON)?.nextAt).toEqual(on('2026-11-01', '24:00'))
    expect(lightOf(facts, RULES, on('2026-11-01', '24:00'))?.nextAt).toEqual(on('2026-11-02', '10:00'))
  })
})
