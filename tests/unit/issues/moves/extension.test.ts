import { describe, expect, test } from 'vitest'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { By } from '@/lib/domains/issues/rules/move'
import type { DeciderLevel, Level } from '@/lib/generated/prisma/enums'
import type { Instant, LocalDate } from '@/lib/ground/clock'
import { choice, handled, LEADS, moved, on, PEOPLE, RULES, refusalOf } from '../../../support/issue'

const TUESDAY = on('2026-06-09')
const ask = (issue: IssueFacts, dueOn: LocalDate, by: By, now: Instant = TUESDAY) =>
  moved('askExtension', issue, { dueOn, reason: '连日下雨' }, by, now, { asLead: true })
const REQUEST = { id: 'extension', askedById: PEOPLE.transport.cadreId }
const decide = (
  issue: IssueFacts,
  answer: { grant: 'yes' | 'no'; dueOn?: LocalDate; answer?: string },
  askedDueAt: Instant,
  now: Instant = TUESDAY,
) =>
  moved('decideExtension', issue, { answer: '', ...answer }, PEOPLE.headquarters, now, {
    extension: { ...REQUEST, askedDueAt, decider: issue.extensionDecider ?? 'COUNTY' },
  })
const county = () => handled({ level: 'COUNTY' }) // due 30 June

describe('asking', () => {
  test('numbers the request and names who decides; the deadline runs on', () => {
    const { issue, events, effects } = ask(county(), '2026-07-10', PEOPLE.transport)
    expect(issue).toMatchObject({
      stage: 'HANDLING',
      extensions: 1,
      extensionDecider: 'COUNTY',
      dueAt: on('2026-06-30', '24:00'),
    })
    const asked = { ordinal: 1, reason: '连日下雨', decider: 'COUNTY' }
    expect(events[0]).toMatchObject({
      type: 'extensionAsked',
      ...asked,
      oldDueAt: on('2026-06-30', '24:00').toISOString(),
    })
    expect(effects).toMatchObject([{ type: 'extension.asked', ...asked, askedDueAt: on('2026-07-10', '24:00') }])
  })

  test('only before the deadline', () => {
    expect(refusalOf(() => ask(county(), '2026-07-10', PEOPLE.transport, on('2026-06-30', '23:59')))).toBeNull()
    expect(refusalOf(() => ask(county(), '2026-07-10', PEOPLE.transport, on('2026-06-30', '24:00')))).toBe(
      'past_deadline',
    )
  })

  test('one at a time, and for a later date than it has', () => {
    expect(
      refusalOf(() => ask(ask(county(), '2026-07-10', PEOPLE.transport).issue, '2026-07-11', PEOPLE.transport)),
    ).toBe('extension_pending')
    expect(refusalOf(() => ask(county(), '2026-06-30', PEOPLE.transport))).toBe('date_in_past')
  })

  test('the first for at most the level’s own limit again', () => {
    const village = (dueOn: LocalDate) => refusalOf(() => ask(handled(), dueOn, PEOPLE.member)) // due 11 June
    expect(village('2026-06-16')).toBeNull()
    expect(village('2026-06-17')).toBe('date_too_late')
  })

  test('the second may be for more', () => {
    const second = { ...handled(), extensions: 1 }
    expect(refusalOf(() => ask(second, '2026-06-24', PEOPLE.member))).toBeNull()
  })
})

describe('who decides (RULES.md 1, note 5)', () => {
  const { township, commander, transport, member } = PEOPLE
  test.each([
    ['the handling level', 'COUNTY', transport, 0, 'COUNTY'],
    ['the handling level: a unit of the township asks the village', 'VILLAGE', township, 0, 'VILLAGE'],
    ['the level above, if the asker is the village’s own seat', 'VILLAGE', commander, 0, 'TOWNSHIP'],
    ['the level above, if the asker is the township’s own seat', 'TOWNSHIP', township, 0, 'COUNTY'],
    ['the township, of a team that works for it', 'TOWNSHIP', commander, 0, 'TOWNSHIP'],
    ['one level up the second time', 'VILLAGE', member, 1, 'TOWNSHIP'],
    ['one level up the second time', 'TOWNSHIP', commander, 1, 'COUNTY'],
    ['never the asker’s own level', 'VILLAGE', township, 1, 'COUNTY'],
    ['the leader, of the county’s second', 'COUNTY', transport, 1, 'LEADER'],
    ['two up for an own seat’s second', 'VILLAGE', commander, 1, 'COUNTY'],
    ['the leader at most', 'TOWNSHIP', township, 2, 'LEADER'],
  ] as const)('%s (%s)', (_, level: Level, by: By, before: number, decider: DeciderLevel) => {
    const dueOn = { VILLAGE: '2026-06-12', TOWNSHIP: '2026-06-18', COUNTY: '2026-07-01' }[level]
    expect(ask({ ...handled({ level }), extensions: before }, dueOn, by).issue.extensionDecider).toBe(decider)
  })

  test('beyond thirty working days from the report the leader, whoever asks', () => {
    const cap = RULES.calendar.workdayAfter('2026-06-08', 30)
    expect(ask(county(), cap, PEOPLE.transport).issue.extensionDecider).toBe('COUNTY')
    expect(ask(county(), RULES.calendar.workdayAfter(cap, 1), PEOPLE.transport).issue.extensionDecider).toBe('LEADER')
    expect(ask(handled(), '2026-09-01', PEOPLE.member).issue.extensionDecider).toBe('LEADER')
  })
})

describe('deciding', () => {
  const asked = on('2026-07-10', '24:00')
  const pending = () => ask(county(), '2026-07-10', PEOPLE.transport).issue

  test('yes gives the date asked for, and the light follows', () => {
    const late = on('2026-06-26') // a third of the time is left
    const waiting = moved('note', pending(), { text: '雨未停' }, PEOPLE.transport, on('2026-06-25'), {
      asLead: true,
    }).issue
    const { issue, events, effects } = decide(waiting, { grant: 'yes' }, asked, late)
    expect(issue).toMatchObject({ dueAt: asked, extensionDecider: null, extensions: 1, light: 'GREEN' })
    expect(events[0]).toMatchObject({
      type: 'extensionGranted',
      oldDueAt: on('2026-06-30', '24:00').toISOString(),
      newDueAt: asked.toISOString(),
    })
    expect(effects).toMatchObject([{ type: 'extension.decided', granted: true, newDueAt: asked, byPerson: true }])
  })

  test('yes with an earlier date, never a later one, never one that is no extension', () => {
    const until = (dueOn: LocalDate, now?: Instant) =>
      refusalOf(() => decide(pending(), { grant: 'yes', dueOn }, asked, now))
    expect(decide(pending(), { grant: 'yes', dueOn: '2026-07-03' }, asked).issue.dueAt).toEqual(
      on('2026-07-03', '24:00'),
    )
    expect(until('2026-07-11')).toBe('date_too_late')
    expect(until('2026-06-30')).toBe('date_in_past')
    expect(until('2026-07-08', on('2026-07-09'))).toBe('date_in_past')
  })

  test('yes after the deadline has passed turns red green again: the deadline ran on, and is now another', () => {
    const overdue = moved('note', pending(), { text: '雨未停' }, PEOPLE.transport, on('2026-07-01'), {
      asLead: true,
    }).issue
    expect(overdue.light).toBe('RED')
    expect(decide(overdue, { grant: 'yes' }, asked, on('2026-07-01')).issue.light).toBe('GREEN')
  })

  test('no needs a reason, and leaves the deadline', () => {
    expect(refusalOf(() => decide(pending(), { grant: 'no' }, asked))).toBe('invalid')
    const { issue, events } = decide(pending(), { grant: 'no', answer: '增派人手' }, asked)
    expect(issue).toMatchObject({ dueAt: on('2026-06-30', '24:00'), extensionDecider: null, extensions: 1 })
    expect(events[0]).toEqual({ type: 'extensionRefused', answer: '增派人手' })
  })

  test('never by who asked, in whatever other seat', () => {
    const asker = { ...PEOPLE.headquarters, cadreId: PEOPLE.transport.cadreId }
    const input = { grant: 'yes', answer: '' } as const
    const extension = { ...REQUEST, askedDueAt: asked, decider: 'COUNTY' as const }
    expect(refusalOf(() => moved('decideExtension', pending(), input, asker, TUESDAY, { extension }))).toBe('own_draft')
  })

  test('a request ends with its lead: another one leads now, and the timeline says so', () => {
    const extension = { ...REQUEST, askedDueAt: asked, decider: 'COUNTY' as const }
    const input = { reason: '职责在那边', ...choice(LEADS.telecom) }
    const { issue, events, effects } = moved('reassign', pending(), input, PEOPLE.headquarters, TUESDAY, {
      ...{ lead: LEADS.telecom, extension },
    })
    expect(issue).toMatchObject({ extensionDecider: null, extensions: 1, dueAt: on('2026-06-30', '24:00') })
    expect(events[0]).toMatchObject({ type: 'reassigned', extensionEnded: true })
    expect(effects).toEqual([expect.objectContaining({ type: 'extension.decided', granted: false, byPerson: false })])
  })

  test('nothing was asked, nothing is decided', () => {
    expect(refusalOf(() => decide(county(), { grant: 'yes' }, asked))).toBe('no_extension')
  })

  test('a request lapses with the work done', () => {
    const extension = { ...REQUEST, askedDueAt: asked, decider: 'COUNTY' as const }
    const { issue, effects } = moved(
      'done',
      pending(),
      { outcome: '已修复', noVisitReason: '线上办结' },
      PEOPLE.transport,
      TUESDAY,
      { extension },
    )
    expect(issue.extensionDecider).toBeNull()
    expect(effects).toMatchObject([{ type: 'extension.decided', id: 'extension', granted: false, byPerson: false }])
  })
})
