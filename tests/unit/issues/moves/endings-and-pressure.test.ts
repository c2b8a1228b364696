import { describe, expect, test } from 'vitest'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { By } from '@/lib/domains/issues/rules/move'
import type { Instant, LocalDate } from '@/lib/ground/clock'
import { atTime, done, handled, MONDAY, moved, on, PEOPLE, refusalOf, reported, triaged } from '../../../support/issue'

const TUESDAY = on('2026-06-09')
const mistake = { kind: 'MISTAKE', reason: '误报', toldWhom: '余某', duplicateOf: '' } as const

describe('withdraw', () => {
  const withdraw = (issue: IssueFacts, by: By, now = TUESDAY) => moved('withdraw', issue, mistake, by, now)

  test('ends clocks, lead and light; the light stays as a floor', () => {
    const { issue, events } = withdraw(handled({ category: 'WATER' }), PEOPLE.commander)
    expect(issue).toMatchObject({
      stage: 'WITHDRAWN',
      withdrawnAt: TUESDAY,
      withdrawalKind: 'MISTAKE',
      dueAt: null,
      stepDueAt: null,
      leadTeamId: null,
      light: null,
      nextLightAt: null,
      lightFloor: 'RED',
    })
    expect(events).toEqual([{ type: 'withdrawn', kind: 'MISTAKE', reason: '误报', toldWhom: '余某', duplicateOf: '' }])
  })

  test.each([
    ['overdue', handled(), on('2026-06-12')],
    ['late for triage', reported(), on('2026-06-10')],
    ['supervised', moved('supervise', handled(), { ask: '请说明' }, PEOPLE.inspector, TUESDAY).issue, TUESDAY],
  ])('%s: headquarters only', (_, issue, now) => {
    expect(refusalOf(() => withdraw(issue, PEOPLE.commander, now))).toBe('overdue_headquarters_only')
    expect(refusalOf(() => withdraw(issue, PEOPLE.headquarters, now))).toBeNull()
  })

  test('by its reporter only before triage', () => {
    expect(refusalOf(() => withdraw(reported(), PEOPLE.member))).toBeNull()
    expect(refusalOf(() => withdraw(handled(), PEOPLE.member))).toBe('already_triaged')
  })

  test('a duplicate says of which', () => {
    const duplicate = (duplicateOf: string) =>
      moved('withdraw', reported(), { ...mistake, kind: 'DUPLICATE', duplicateOf }, PEOPLE.commander, TUESDAY)
    expect(refusalOf(() => duplicate(''))).toBe('invalid')
    expect(duplicate('平利2026-000007').events[0]).toMatchObject({ duplicateOf: '平利2026-000007' })
  })
})

describe('restore', () => {
  const gone = (issue = handled({ category: 'WATER' })) =>
    moved('withdraw', issue, mistake, PEOPLE.commander, TUESDAY).issue
  const restore = (issue: IssueFacts, now: Instant, by: By = PEOPLE.commander) =>
    moved('restore', issue, { reason: '确有其事' }, by, now)

  test('waits for triage again, at its old age and under its old light', () => {
    const { issue, events } = restore(gone(), on('2026-06-10'))
    expect(issue).toMatchObject({
      stage: 'REPORTED',
      reportedAt: MONDAY,
      withdrawnAt: null,
      withdrawalKind: null,
      stepDueAt: on('2026-06-11', '24:00'),
      dueAt: null,
      light: 'RED',
    })
    expect(events).toMatchObject([
      { type: 'restored', reason: '确有其事' },
      { type: 'light', from: null, to: 'RED' },
    ])
  })

  test('the floor holds where the facts alone would be calm', () => {
    const yellow = moved(
      'raise',
      reported(),
      { light: 'YELLOW', reason: '雨季将至', untilOn: '2026-06-12' },
      PEOPLE.commander,
      MONDAY,
    ).issue
    expect(restore(gone(yellow), on('2026-06-22')).issue).toMatchObject({
      light: 'YELLOW',
      lightReason: { rule: 'KEPT' },
    })
    expect(restore(gone(reported()), on('2026-06-10')).issue).toMatchObject({ light: 'GREY', lightFloor: null })
  })

  test('within ten working days', () => {
    expect(refusalOf(() => restore(gone(), on('2026-06-24', '23:59')))).toBeNull() // the Dragon Boat Friday is off
    expect(refusalOf(() => restore(gone(), on('2026-06-24', '24:00')))).toBe('restore_too_late')
  })

  test('by who may withdraw: the reporter only if it was never triaged', () => {
    expect(refusalOf(() => restore(gone(), TUESDAY, PEOPLE.member))).toBe('already_triaged')
    expect(refusalOf(() => restore(gone(reported()), TUESDAY, PEOPLE.member))).toBeNull()
  })
})

describe('raise and lift', () => {
  const raise = (
    issue: IssueFacts,
    light: 'YELLOW' | 'RED',
    by: By,
    untilOn: LocalDate = '2026-06-12',
    now = TUESDAY,
  ) => moved('raise', issue, { light, reason: '群众反映强烈', untilOn }, by, now)
  const lift = (issue: IssueFacts, by: By, now = TUESDAY) => moved('lift', issue, { reason: '' }, by, now)

  test('lights at least so until its day, then the rule speaks again', () => {
    const { issue, events } = raise(handled({ level: 'COUNTY' }), 'RED', PEOPLE.inspector)
    expect(issue).toMatchObject({
      light: 'RED',
      raisedById: 'inspector',
      raisedByLevel: 'COUNTY',
      nextLightAt: on('2026-06-12', '24:00'),
    })
    expect(events).toMatchObject([
      { type: 'raised', light: 'RED' },
      { type: 'light', from: 'GREEN', to: 'RED' },
    ])
    expect(atTime(issue, on('2026-06-12', '24:00')).light).toBe('GREEN')
  })

  test('only above the light that it has', () => {
    expect(refusalOf(() => raise(handled({ category: 'WATER' }), 'RED', PEOPLE.inspector))).toBe('light_not_above')
    const yellow = raise(handled(), 'YELLOW', PEOPLE.commander).issue
    expect(refusalOf(() => raise(yellow, 'YELLOW', PEOPLE.commander))).toBe('light_not_above')
    expect(refusalOf(() => raise(yellow, 'RED', PEOPLE.commander))).toBeNull()
  })

  test('for at most ten working days, and not for yesterday', () => {
    const until = (untilOn: LocalDate) => refusalOf(() => raise(handled(), 'RED', PEOPLE.commander, untilOn))
    expect(until('2026-06-24')).toBeNull()
    expect(until('2026-06-25')).toBe('date_too_late')
    expect(until('2099-12-31')).toBe('date_too_late')
    expect(until('2026-06-08')).toBe('date_in_past')
    expect(until('2026-06-09')).toBeNull()
  })

  test('is lifted by who raised it, or by a level above', () => {
    const byTown = raise(handled(), 'RED', PEOPLE.township).issue
    expect(refusalOf(() => lift(byTown, PEOPLE.commander))).toBe('raised_by_higher')
    expect(refusalOf(() => lift(byTown, { ...PEOPLE.township, cadreId: 'colleague' }))).toBe('raised_by_higher')
    expect(lift(byTown, PEOPLE.township).issue).toMatchObject({ light: 'GREEN', raisedLight: null })
    expect(lift(byTown, PEOPLE.headquarters).events).toMatchObject([{ type: 'lifted' }, { type: 'light', to: 'GREEN' }])
    expect(lift(byTown, PEOPLE.leader).issue.light).toBe('GREEN')
  })

  test('nobody lifts what another raised by first raising it further', () => {
    const byCounty = raise(handled(), 'YELLOW', PEOPLE.headquarters, '2026-06-23').issue
    expect(refusalOf(() => raise(byCounty, 'RED', PEOPLE.commander, '2026-06-10'))).toBe('raised_by_higher')
    expect(refusalOf(() => raise(byCounty, 'RED', PEOPLE.leader))).toBeNull()
    const after = on('2026-06-24', '09:00')
    expect(refusalOf(() => raise(byCounty, 'RED', PEOPLE.commander, '2026-06-25', after))).not.toBe('raised_by_higher') // it has run out
  })

  test('nothing is raised, or no longer: nothing is lifted', () => {
    expect(refusalOf(() => lift(handled(), PEOPLE.commander))).toBe('nothing_raised')
    const yesterday = raise(handled(), 'RED', PEOPLE.commander, '2026-06-09').issue
    expect(refusalOf(() => lift(yesterday, PEOPLE.commander, on('2026-06-10')))).toBe('nothing_raised')
  })
})

describe('nudge', () => {
  test('counts, and changes nothing else', () => {
    const before = handled()
    const { issue, events } = moved('nudge', before, {}, PEOPLE.township, TUESDAY)
    expect(issue).toEqual({ ...before, nudges: 1, version: before.version + 1, movedAt: TUESDAY })
    expect(events).toEqual([{ type: 'nudged', count: 1 }])
  })
})

describe('supervise', () => {
  const supervise = (issue: IssueFacts, now = TUESDAY, answerByOn?: LocalDate) =>
    moved('supervise', issue, { ask: '请说明进展', ...(answerByOn && { answerByOn }) }, PEOPLE.headquarters, now)

  test('is numbered and asks for an answer within two working days', () => {
    const { issue, events } = supervise(handled({ level: 'COUNTY' }))
    expect(issue).toMatchObject({
      supervisions: 1,
      answersDueAt: [on('2026-06-11', '24:00')],
      light: 'GREEN',
      nextLightAt: on('2026-06-11', '24:00'),
    })
    expect(events[0]).toMatchObject({
      type: 'supervised',
      ordinal: 1,
      answerBy: on('2026-06-11', '24:00').toISOString(),
    })
  })

  test('the first unanswered is yellow, the second red, an answer ends both', () => {
    const twice = supervise(supervise(handled({ level: 'COUNTY' })).issue, on('2026-06-10'), '2026-06-11').issue
    const late = atTime(twice, on('2026-06-11', '24:00'))
    expect(late).toMatchObject({ light: 'RED', lightReason: { rule: 'SUPERVISIONS_UNANSWERED', count: 2 } })
    const answered = moved('note', late, { text: '明日进场' }, PEOPLE.transport, on('2026-06-12'), {
      asLead: true,
    }).issue
    expect(answered).toMatchObject({ light: 'GREEN', supervisions: 2, answersDueAt: [] })
  })

  test('may set its own day, not a past one', () => {
    expect(supervise(handled(), TUESDAY, '2026-06-09').issue.answersDueAt).toEqual([on('2026-06-09', '24:00')])
    expect(refusalOf(() => supervise(handled(), TUESDAY, '2026-06-08'))).toBe('date_in_past')
  })

  test('those of before a triage are answered by it', () => {
    const asked = supervise(reported(), MONDAY).issue
    expect(triaged(asked, TUESDAY).answersDueAt).toEqual([])
  })
})

describe('flag as common', () => {
  test('sends the matter to headquarters’ list, once', () => {
    const flag = (issue: IssueFacts) =>
      moved('flagCommon', issue, { title: '基站断电', reason: '多村共有' }, PEOPLE.township, TUESDAY)
    const { issue, events, effects } = flag(handled())
    expect(events[0]).toMatchObject({ type: 'flaggedCommon', commonIssueId: issue.commonIssueId, title: '基站断电' })
    expect(effects).toMatchObject([{ type: 'common', id: issue.commonIssueId, title: '基站断电', reason: '多村共有' }])
    expect(refusalOf(() => flag(issue))).toBe('in_common_issue')
  })
})

test('a move says what it did once, and adds the light only when it changed', () => {
  const calm = moved('note', handled(), { text: '进展' }, PEOPLE.member, TUESDAY)
  expect(calm.events.map(({ type }) => type)).toEqual(['noted'])
  const late = done(handled(), on('2026-06-12'))
  expect(late).toMatchObject({ light: 'YELLOW', lightSince: on('2026-06-12') })
})
