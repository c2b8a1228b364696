import { describe, expect, test } from 'vitest'
import type { By } from '@/lib/domains/issues/rules/move'
import {
  choice,
  done,
  handled,
  LEADS,
  MONDAY,
  moved,
  on,
  PEOPLE,
  refusalOf,
  reported,
  triaged,
} from '../../../support/issue'

const TUESDAY = on('2026-06-09')
const LEAD = { asLead: true }
const respond = { plan: '明日勘查', expectedOn: '2026-06-20' }
const outcome = { outcome: '波纹管已换', noVisitReason: '' }
const visit = { who: '桥涵股两人', finding: '' }
const supervised = () =>
  moved('supervise', handled({ level: 'COUNTY' }), { ask: '三日内说明' }, PEOPLE.headquarters, MONDAY_LATER).issue
const MONDAY_LATER = on('2026-06-08', '11:00')

describe('respond', () => {
  test('keeps the first response once', () => {
    const first = moved('respond', handled({ level: 'COUNTY' }), respond, PEOPLE.transport, TUESDAY, LEAD)
    expect(first.issue).toMatchObject({
      stage: 'HANDLING',
      firstRespondedAt: TUESDAY,
      lastWordAt: TUESDAY,
      dueAt: on('2026-06-30', '24:00'),
    })
    expect(first.events[0]).toMatchObject({
      type: 'responded',
      plan: '明日勘查',
      expectedOn: '2026-06-20',
      first: true,
    })
    const again = moved('respond', first.issue, respond, PEOPLE.transport, on('2026-06-10'), LEAD)
    expect(again.issue).toMatchObject({ firstRespondedAt: TUESDAY, lastWordAt: on('2026-06-10') })
    expect(again.events[0]).toMatchObject({ first: false })
  })

  test('of a silent lead turns yellow green', () => {
    const silent = on('2026-06-15', '24:00')
    const { issue } = moved('respond', handled({ level: 'COUNTY' }), respond, PEOPLE.transport, silent, LEAD)
    expect(issue.light).toBe('GREEN')
  })

  test('of an assisting unit is a response, and leaves the lead as silent as it was', () => {
    const before = handled({ level: 'COUNTY' })
    const { issue } = moved('respond', before, respond, PEOPLE.telecom, TUESDAY)
    expect(issue).toMatchObject({ firstRespondedAt: TUESDAY, lastWordAt: before.lastWordAt })
  })
})

describe('arrive', () => {
  test('keeps the first arrival, by the time it is said to have been', () => {
    const arrivedAt = on('2026-06-09', '08:30')
    const { issue, events } = moved('arrive', handled(), { ...visit, arrivedAt }, PEOPLE.member, TUESDAY, LEAD)
    expect(issue.onSiteAt).toEqual(arrivedAt)
    expect(events[0]).toMatchObject({
      type: 'arrived',
      who: '桥涵股两人',
      arrivedAt: arrivedAt.toISOString(),
      first: true,
    })
    expect(moved('arrive', issue, visit, PEOPLE.member, on('2026-06-10'), LEAD).issue.onSiteAt).toEqual(arrivedAt)
  })

  test('turns a red line from red to yellow, before its triage too', () => {
    const water = reported({ category: 'WATER' })
    expect(water.light).toBe('RED')
    expect(moved('arrive', water, visit, PEOPLE.member, TUESDAY).issue).toMatchObject({
      stage: 'REPORTED',
      light: 'YELLOW',
    })
    expect(moved('arrive', triaged(water, MONDAY_LATER), visit, PEOPLE.member, TUESDAY).issue.light).toBe('YELLOW')
  })

  test('not in the future, not before the report', () => {
    const when = (arrivedAt: Date) =>
      refusalOf(() => moved('arrive', handled(), { ...visit, arrivedAt }, PEOPLE.member, TUESDAY))
    expect(when(TUESDAY)).toBeNull()
    expect(when(on('2026-06-09', '12:01'))).toBe('in_future')
    expect(when(on('2026-06-07'))).toBe('date_in_past')
  })

  test('a form’s minute may lie before the second of the report: it counts from the report', () => {
    const at = new Date(MONDAY.getTime() + 40_000)
    const { issue } = moved('arrive', reported({ at }), { ...visit, arrivedAt: MONDAY }, PEOPLE.member, TUESDAY)
    expect(issue.onSiteAt).toEqual(at)
  })
})

describe('the village on an arrival that others recorded', () => {
  const water = () => triaged(reported({ category: 'WATER', level: 'COUNTY' }), MONDAY_LATER, LEADS.transport)
  const arrived = () => moved('arrive', water(), visit, PEOPLE.transport, TUESDAY, LEAD)
  const say = (came: 'yes' | 'no', now = on('2026-06-10'), by: By = PEOPLE.member, remark = '守了一天没有见到人') =>
    moved('confirmArrival', arrived().issue, { came, remark }, by, now)

  test('may object until the end of the next working day; it counts from the start', () => {
    const until = on('2026-06-10', '24:00')
    const { issue, events } = arrived()
    expect(issue).toMatchObject({
      onSiteAt: TUESDAY,
      arrivedById: 'engineer',
      arrivalOpenUntil: until,
      light: 'YELLOW',
    })
    expect(events[0]).toMatchObject({ type: 'arrived', openUntil: until.toISOString() })
    expect(refusalOf(() => say('no', on('2026-06-10', '23:59')))).toBeNull()
    expect(
      refusalOf(() => say('no', until)),
      'unsaid, it stands',
    ).toBe('no_arrival')
  })

  test('its own record needs no confirming, and neither does a second arrival', () => {
    const own = moved('arrive', water(), visit, PEOPLE.member, TUESDAY)
    expect(own.issue.arrivalOpenUntil).toBeNull()
    expect(own.events[0]).not.toHaveProperty('openUntil')
    const again = moved('arrive', own.issue, visit, PEOPLE.transport, on('2026-06-10'), LEAD)
    expect(again.issue).toMatchObject({ onSiteAt: TUESDAY, arrivedById: 'member', arrivalOpenUntil: null })
  })

  test('a yes settles it', () => {
    const { issue, events } = say('yes')
    expect(issue).toMatchObject({ onSiteAt: TUESDAY, arrivalOpenUntil: null, light: 'YELLOW' })
    expect(events[0]?.type).toBe('arrivalConfirmed')
    expect(refusalOf(() => moved('confirmArrival', issue, { came: 'no', remark: '' }, PEOPLE.member, TUESDAY))).toBe(
      'no_arrival',
    )
  })

  test('after a no nobody has been there: a red line is red again, and the next arrival is the first', () => {
    const { issue, events } = say('no')
    expect(issue).toMatchObject({ onSiteAt: null, arrivedById: null, arrivalOpenUntil: null, light: 'RED' })
    expect(events[0]).toEqual({ type: 'arrivalDenied', reason: '守了一天没有见到人' })
    const next = moved('arrive', issue, visit, PEOPLE.transport, on('2026-06-11'), LEAD)
    expect(next.events[0]).toMatchObject({ type: 'arrived', first: true })
  })

  test('a no has its reason, and nobody confirms what they recorded themselves', () => {
    expect(refusalOf(() => say('no', undefined, PEOPLE.member, ''))).toBe('invalid')
    expect(refusalOf(() => say('yes', undefined, { ...PEOPLE.member, cadreId: 'engineer' }))).toBe('own_arrival')
  })
})

describe('note', () => {
  test('by the lead restarts the clock of silence and answers what it was asked', () => {
    expect(
      moved('note', supervised(), { text: '连日下雨未进场' }, PEOPLE.transport, TUESDAY, LEAD).issue,
    ).toMatchObject({
      lastWordAt: TUESDAY,
      answersDueAt: [],
    })
  })

  test('by someone else is only a note', () => {
    const before = supervised()
    const { issue, events } = moved('note', before, { text: '群众很着急' }, PEOPLE.member, TUESDAY)
    expect(issue).toMatchObject({ lastWordAt: before.lastWordAt, answersDueAt: before.answersDueAt })
    expect(events).toEqual([{ type: 'noted', text: '群众很着急' }])
  })
})

describe('done', () => {
  test('hands over to the signer: the deadline stands still, signing is due in three working days', () => {
    const visited = moved('arrive', handled(), visit, PEOPLE.member, TUESDAY, LEAD).issue
    const { issue, events } = moved('done', visited, outcome, PEOPLE.member, on('2026-06-11', '20:00'), LEAD)
    expect(issue).toMatchObject({
      stage: 'AWAITING_VERIFICATION',
      doneAt: on('2026-06-11', '20:00'),
      doneById: 'member',
      daysLate: 0,
      dueAt: on('2026-06-11', '24:00'),
      stepDueAt: on('2026-06-16', '24:00'),
      leadTeamId: 'team',
      light: 'GREEN',
    })
    expect(events[0]).toMatchObject({ type: 'done', outcome: '波纹管已换', noVisitReason: '', daysLate: 0 })
  })

  test('demands that someone was there, or why nobody had to be', () => {
    expect(refusalOf(() => moved('done', handled(), outcome, PEOPLE.member, TUESDAY))).toBe('on_site_missing')
    const far = moved('done', handled(), { ...outcome, noVisitReason: '线上办结' }, PEOPLE.member, TUESDAY)
    expect(far.events[0]).toMatchObject({ noVisitReason: '线上办结' })
    expect(far.issue.onSiteAt).toBeNull()
  })

  test('late counts its working days and is yellow; a late weekend is one day', () => {
    expect(done(handled(), on('2026-06-16'))).toMatchObject({
      daysLate: 3,
      light: 'YELLOW',
      lightReason: { rule: 'DONE_LATE', count: 3 },
    })
    const dueFriday = handled({ at: on('2026-06-09', '09:00') })
    expect(done(dueFriday, on('2026-06-13'))).toMatchObject({ daysLate: 1, light: 'YELLOW' })
  })

  test('on a red-line topic is yellow until it is signed', () => {
    expect(done(handled({ category: 'HOUSING' }), TUESDAY)).toMatchObject({
      light: 'YELLOW',
      lightReason: { rule: 'RED_LINE_OPEN' },
    })
  })

  test('is a first response where there was none, and an answer to every supervision', () => {
    const { issue } = moved(
      'done',
      supervised(),
      { ...outcome, noVisitReason: '线上办结' },
      PEOPLE.transport,
      TUESDAY,
      LEAD,
    )
    expect(issue).toMatchObject({ firstRespondedAt: TUESDAY, answersDueAt: [] })
  })
})

describe('parent answered', () => {
  test('is done for the child, without a visit of its own; its village still signs', () => {
    const answer = { commonIssueId: 'common', answer: '全县统一更换' }
    const { issue, events } = moved(
      'parentAnswered',
      handled({ level: 'COUNTY' }),
      answer,
      PEOPLE.transport,
      TUESDAY,
      LEAD,
    )
    expect(issue).toMatchObject({
      stage: 'AWAITING_VERIFICATION',
      doneById: 'engineer',
      stepDueAt: on('2026-06-12', '24:00'),
      light: 'GREEN',
    })
    expect(events[0]).toMatchObject({
      type: 'parentAnswered',
      commonIssueId: 'common',
      answer: '全县统一更换',
      daysLate: 0,
    })
  })
})

describe('settle on the spot', () => {
  const settled = { outcome: '当场疏通', present: '支书、两户村民' }

  test('is report, triage, response, arrival and work in one instant; only the signing is due', () => {
    const { issue, events } = moved(
      'settle',
      reported(),
      { ...settled, ...choice(LEADS.team) },
      PEOPLE.member,
      TUESDAY,
      { lead: LEADS.team },
    )
    expect(issue).toMatchObject({
      stage: 'AWAITING_VERIFICATION',
      onTheSpot: true,
      triagedAt: TUESDAY,
      firstRespondedAt: TUESDAY,
      onSiteAt: TUESDAY,
      doneAt: TUESDAY,
      doneById: 'member',
      leadTeamId: 'team',
      round: 1,
      dueAt: null,
      stepDueAt: on('2026-06-12', '24:00'),
      light: 'GREEN',
    })
    expect(events[0]).toMatchObject({
      type: 'settled',
      outcome: '当场疏通',
      present: '支书、两户村民',
      leadTeamId: 'team',
    })
  })

  test('a red line stays yellow until it is signed', () => {
    const { issue } = moved(
      'settle',
      reported({ category: 'WATER' }),
      { ...settled, ...choice(LEADS.team) },
      PEOPLE.member,
      TUESDAY,
      { lead: LEADS.team },
    )
    expect(issue).toMatchObject({ light: 'YELLOW', lightReason: { rule: 'RED_LINE_OPEN' } })
  })

  test('by a team of another village is refused', () => {
    const elsewhere = () =>
      moved('settle', reported(), { ...settled, ...choice(LEADS.otherTeam) }, PEOPLE.member, TUESDAY, {
        lead: LEADS.otherTeam,
      })
    expect(refusalOf(elsewhere)).toBe('lead_not_here')
  })
})
