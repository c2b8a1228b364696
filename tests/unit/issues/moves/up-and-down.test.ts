import { describe, expect, test } from 'vitest'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { By } from '@/lib/domains/issues/rules/move'
import type { Level } from '@/lib/generated/prisma/enums'
import { handled, LEADS, MONDAY, moved, on, PEOPLE, refusalOf, reported, triaged } from '../../../support/issue'

const TUESDAY = on('2026-06-09')
const up = (issue: IssueFacts, by: By, now = TUESDAY, to?: Level) =>
  moved('escalate', issue, { why: '属县道', tried: '村里抢通过', ...(to && { to }) }, by, now)
const down = (issue: IssueFacts, by: By, to: Level = 'VILLAGE', now = TUESDAY) =>
  moved('delegate', issue, { to, why: '村里能办' }, by, now)
const back = (issue: IssueFacts, now = TUESDAY, properUnitId = 'telecom') =>
  moved('return', issue, { reason: '不归我们管', properUnitId }, PEOPLE.transport, now)

describe('escalate', () => {
  test('goes one level up: nobody leads, triage is due anew, the report stays', () => {
    const { issue, events, effects } = up(handled(), PEOPLE.commander)
    expect(issue).toMatchObject({
      stage: 'REPORTED',
      level: 'TOWNSHIP',
      leadTeamId: null,
      leadUnitId: null,
      dueAt: null,
      stepDueAt: on('2026-06-10', '24:00'),
      reportedAt: MONDAY,
      light: 'GREEN',
      lightFloor: 'GREEN',
    })
    expect(events).toMatchObject([
      { type: 'escalated', from: 'VILLAGE', to: 'TOWNSHIP', tried: '村里抢通过', daysLate: 0 },
    ])
    expect(effects).toEqual([]) // who assists does so until the next triage
  })

  test('from where it was not yet triaged it stays grey', () => {
    expect(up(reported(), PEOPLE.commander).issue).toMatchObject({ level: 'TOWNSHIP', light: 'GREY', lightFloor: null })
  })

  test('charges the days that it is late to the level that leaves, and keeps its red as a floor', () => {
    const late = on('2026-06-16') // due 11 June
    const { issue, events } = up(handled(), PEOPLE.commander, late)
    expect(events[0]).toMatchObject({ type: 'escalated', daysLate: 3 })
    expect(issue).toMatchObject({ light: 'RED', lightFloor: 'RED', lightReason: { rule: 'KEPT' } })
    expect(triaged(issue, late)).toMatchObject({ light: 'GREEN', lightFloor: null, dueAt: on('2026-06-26', '24:00') })
  })

  test('charges a late triage too', () => {
    const { issue, events } = up(reported(), PEOPLE.commander, on('2026-06-11')) // due on the 9th
    expect(events[0]).toMatchObject({ daysLate: 2 })
    expect(issue.light).toBe('RED')
  })

  test('goes from the village straight to the county only if urgent, or by a county leader', () => {
    expect(refusalOf(() => up(handled(), PEOPLE.commander, TUESDAY, 'COUNTY'))).toBe('urgent_only')
    expect(up(handled({ urgent: true }), PEOPLE.commander, TUESDAY, 'COUNTY').issue.level).toBe('COUNTY')
    expect(up(handled(), PEOPLE.leadingCommander, TUESDAY, 'COUNTY').issue.level).toBe('COUNTY')
  })

  test('never goes down, sideways, or above the county', () => {
    expect(refusalOf(() => up(handled(), PEOPLE.commander, TUESDAY, 'VILLAGE'))).toBe('wrong_level')
    expect(refusalOf(() => up(handled({ level: 'TOWNSHIP' }), PEOPLE.township, TUESDAY, 'TOWNSHIP'))).toBe(
      'wrong_level',
    )
    expect(refusalOf(() => up(handled({ level: 'COUNTY' }), PEOPLE.headquarters))).toBe('wrong_level')
  })

  test('a request for more time lapses with the lead', () => {
    const asked = { ...handled(), extensionDecider: 'TOWNSHIP' as const, extensions: 1 }
    const extension = {
      ...{ id: 'extension', askedById: PEOPLE.commander.cadreId },
      ...{ askedDueAt: on('2026-06-12', '24:00'), decider: 'TOWNSHIP' as const },
    }
    const { issue, effects } = moved('escalate', asked, { why: '属县道', tried: '试过' }, PEOPLE.commander, TUESDAY, {
      extension,
    })
    expect(issue.extensionDecider).toBeNull()
    expect(effects).toContainEqual(
      expect.objectContaining({ type: 'extension.decided', granted: false, byPerson: false }),
    )
  })
})

describe('delegate', () => {
  test('goes down for triage there; counted', () => {
    const { issue, events } = down(handled({ level: 'COUNTY' }), PEOPLE.headquarters)
    expect(issue).toMatchObject({
      stage: 'REPORTED',
      level: 'VILLAGE',
      dueAt: null,
      delegations: 1,
      stepDueAt: on('2026-06-10', '24:00'),
      light: 'GREEN',
    })
    expect(events[0]).toMatchObject({ type: 'delegated', from: 'COUNTY', to: 'VILLAGE' })
  })

  test('the new deadline is that of the lower level', () => {
    const { issue } = down(handled({ level: 'COUNTY' }), PEOPLE.headquarters, 'TOWNSHIP')
    expect(triaged(issue, TUESDAY).dueAt).toEqual(on('2026-06-18', '24:00'))
  })

  test('a second time only headquarters', () => {
    const once = triaged(
      up(down(handled({ level: 'COUNTY' }), PEOPLE.headquarters, 'TOWNSHIP').issue, PEOPLE.township).issue,
      TUESDAY,
    )
    expect(once).toMatchObject({ level: 'COUNTY', delegations: 1 })
    const atTown = { ...once, level: 'TOWNSHIP' as const }
    expect(refusalOf(() => down(atTown, PEOPLE.township))).toBe('delegated_before')
    expect(down(once, PEOPLE.headquarters).issue.delegations).toBe(2)
  })

  test('only downwards', () => {
    expect(refusalOf(() => down(handled(), PEOPLE.commander))).toBe('wrong_level')
    expect(refusalOf(() => down(handled({ level: 'TOWNSHIP' }), PEOPLE.township, 'TOWNSHIP'))).toBe('wrong_level')
    expect(refusalOf(() => down(handled({ level: 'TOWNSHIP' }), PEOPLE.township, 'COUNTY'))).toBe('wrong_level')
  })
})

describe('return', () => {
  const atCounty = () => handled({ level: 'COUNTY' })

  test('goes back to triage at the same level while the deadline runs on, at least yellow', () => {
    const { issue, events } = back(atCounty())
    expect(issue).toMatchObject({
      stage: 'REPORTED',
      level: 'COUNTY',
      leadUnitId: null,
      returns: 1,
      roundReturns: 1,
      dueAt: on('2026-06-30', '24:00'),
      stepDueAt: on('2026-06-10', '24:00'),
      light: 'YELLOW',
      lightReason: { rule: 'RETURNED' },
    })
    expect(events[0]).toMatchObject({ type: 'returned', properUnitId: 'telecom', count: 1 })
  })

  test('an overdue one stays red', () => {
    const urgent = handled({ level: 'COUNTY', urgent: true }) // due after 24 hours
    expect(back(urgent, on('2026-06-09', '09:00')).issue).toMatchObject({
      light: 'RED',
      lightReason: { rule: 'OVERDUE' },
    })
  })

  test('turns red by time while it waits, for the deadline runs on', () => {
    const { issue } = back(handled({ level: 'COUNTY', urgent: true }), on('2026-06-09', '08:00'))
    expect(issue).toMatchObject({ light: 'YELLOW', nextLightAt: on('2026-06-09', '09:00') })
  })

  test('the second in a round is red, also after the next triage', () => {
    const twice = back(triaged(back(atCounty()).issue, TUESDAY, LEADS.transport), on('2026-06-10')).issue
    expect(twice).toMatchObject({ returns: 2, roundReturns: 2, light: 'RED', lightReason: { rule: 'RETURNED_AGAIN' } })
    expect(triaged(twice, on('2026-06-10'), LEADS.telecom)).toMatchObject({ light: 'RED', round: 1 })
  })

  test('only within two working days of the triage', () => {
    expect(refusalOf(() => back(atCounty(), on('2026-06-10', '23:59')))).toBeNull()
    expect(refusalOf(() => back(atCounty(), on('2026-06-10', '24:00')))).toBe('return_too_late')
  })

  test('a rejection is no triage: it does not open the two days again', () => {
    const finished = moved(
      'done',
      atCounty(),
      { outcome: '已修复', noVisitReason: '远程处理' },
      PEOPLE.transport,
      on('2026-06-29'),
    ).issue
    const rejected = moved('reject', finished, { missing: '还在漏' }, PEOPLE.commander, on('2026-06-30', '23:00')).issue
    expect(refusalOf(() => back(rejected, on('2026-07-01')))).toBe('return_too_late')
  })

  test('names another unit than itself', () => {
    expect(refusalOf(() => back(atCounty(), TUESDAY, 'transport'))).toBe('same_lead')
  })
})
