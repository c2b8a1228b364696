import { describe, expect, test } from 'vitest'
import { beginIssue } from '@/lib/domains/issues/rules/report'
import {
  choice,
  handled,
  LEADS,
  MONDAY,
  moved,
  on,
  PEOPLE,
  RULES,
  refusalOf,
  reported,
  triaged,
} from '../../../support/issue'

const HOUR_LATER = on('2026-06-08', '10:00')

describe('report', () => {
  test('begins at REPORTED, with the server’s instant and triage due in one working day', () => {
    const observedAt = on('2026-06-07', '23:00')
    const { issue, events } = beginIssue(
      {
        id: 'issue',
        category: 'ROAD',
        title: '涵洞塌陷',
        text: '',
        source: 'COURTYARD_MEETING',
        urgent: false,
        observedAt,
      },
      'VILLAGE',
      { by: PEOPLE.member, now: MONDAY, rules: RULES },
    )
    expect(issue).toMatchObject({
      stage: 'REPORTED',
      level: 'VILLAGE',
      reporterId: 'member',
      reportedAt: MONDAY,
      observedAt, // shown, never counted
      stepDueAt: on('2026-06-09', '24:00'),
      dueAt: null,
      round: 0,
      version: 1,
      light: 'GREY',
      nextLightAt: on('2026-06-09', '24:00'),
    })
    expect(events).toMatchObject([
      {
        type: 'reported',
        category: 'ROAD',
        source: 'COURTYARD_MEETING',
        urgent: false,
        observedAt: observedAt.toISOString(),
      },
      { type: 'light', from: null, to: 'GREY', by: 'move' },
    ])
  })

  test.each([
    ['urgent: triage within four hours, yellow at once', { urgent: true }, 'YELLOW', on('2026-06-08', '13:00')],
    ['a red-line topic: red until someone is there', { category: 'WATER' }, 'RED', on('2026-06-09', '24:00')],
    ['at the reporter’s own level', { level: 'COUNTY', by: PEOPLE.leader }, 'GREY', on('2026-06-09', '24:00')],
  ] as const)('%s', (_, given, light, stepDueAt) => {
    expect(reported(given)).toMatchObject({ light, stepDueAt, ...('level' in given && { level: given.level }) })
  })
})

describe('triage', () => {
  const cause = { cause: '年久失修', assistingUnitIds: [], urgent: false }

  test('names cause, lead and assisting units; the first round and the handling clock begin', () => {
    const { issue, events, effects } = moved(
      'triage',
      reported({ level: 'COUNTY' }),
      { ...cause, ...choice(LEADS.transport), assistingUnitIds: ['telecom', 'transport'] },
      PEOPLE.headquarters,
      HOUR_LATER,
      { lead: LEADS.transport },
    )
    expect(issue).toMatchObject({
      stage: 'HANDLING',
      cause: '年久失修',
      leadUnitId: 'transport',
      leadTeamId: null,
      triagedAt: HOUR_LATER,
      round: 1,
      stepDueAt: null,
      dueAt: on('2026-06-30', '24:00'),
      light: 'GREEN',
    })
    expect(events[0]).toMatchObject({
      type: 'triaged',
      level: 'COUNTY',
      leadUnitId: 'transport',
      assistingUnitIds: ['telecom'],
    })
    expect(effects).toEqual([{ type: 'assist', unitIds: ['telecom'] }]) // the lead does not assist itself
  })

  test.each([
    ['VILLAGE', on('2026-06-11', '24:00')],
    ['TOWNSHIP', on('2026-06-17', '24:00')],
    ['COUNTY', on('2026-06-30', '24:00')],
  ] as const)('gives the limit of level %s', (level, dueAt) => {
    expect(triaged(reported({ level }), HOUR_LATER)).toMatchObject({ level, dueAt })
  })

  test('within the cap of thirty working days from the report, however often it went round', () => {
    const cap = RULES.calendar.deadline(MONDAY, 30)
    const late = on('2026-07-14')
    expect(triaged(reported({ level: 'COUNTY' }), late).dueAt).toEqual(cap)
  })

  test('made urgent: 24 hours from the report', () => {
    const issue = moved(
      'triage',
      reported(),
      { ...cause, urgent: true, ...choice(LEADS.team) },
      PEOPLE.commander,
      HOUR_LATER,
      {
        lead: LEADS.team,
      },
    ).issue
    expect(issue).toMatchObject({ urgent: true, dueAt: on('2026-06-09', '09:00') })
  })

  test('may set a shorter limit, never a longer one, never one that has passed', () => {
    expect(triaged(reported({ level: 'COUNTY' }), HOUR_LATER, LEADS.transport, '2026-06-20').dueAt).toEqual(
      on('2026-06-20', '24:00'),
    )
    const with_ = (dueOn: string) =>
      refusalOf(() => triaged(reported({ level: 'COUNTY' }), HOUR_LATER, LEADS.transport, dueOn))
    expect(with_('2026-06-30')).toBeNull()
    expect(with_('2026-07-01')).toBe('date_too_late')
    expect(with_('2026-06-07')).toBe('date_in_past')
    expect(with_('2099-12-31')).toBe('date_too_late')
  })

  const BELOW = {
    ...{ team: null, otherTeam: 'lead_not_here' },
    ...{ townOffice: null, otherTownOffice: 'lead_not_here', transport: 'lead_not_here' },
  } as const

  test.each([
    ['VILLAGE', BELOW],
    ['TOWNSHIP', BELOW],
    ['COUNTY', { team: 'lead_not_here', townOffice: 'lead_not_here', transport: null }],
  ] as const)('at level %s only those may lead who belong there', (level, leads) => {
    for (const [lead, refusal] of Object.entries(leads))
      expect(
        refusalOf(() => triaged(reported({ level }), HOUR_LATER, LEADS[lead as keyof typeof LEADS])),
        lead,
      ).toBe(refusal)
  })

  test('needs exactly one lead, and a known one', () => {
    const try_ = (typed: object, lead: (typeof LEADS)[keyof typeof LEADS] | null) =>
      refusalOf(() => moved('triage', reported(), { ...cause, ...typed }, PEOPLE.commander, HOUR_LATER, { lead }))
    expect(try_({}, null)).toBe('lead_required')
    expect(try_({ leadTeamId: 'team', leadUnitId: 'transport' }, LEADS.team)).toBe('lead_required')
    expect(try_({ leadTeamId: 'unknown' }, null)).toBe('lead_required')
  })

  test('a second triage in a running round goes on with that round and keeps the first instant', () => {
    const back = moved(
      'return',
      handled({ level: 'COUNTY' }),
      { reason: '不归我们管', properUnitId: 'telecom' },
      PEOPLE.transport,
      on('2026-06-09'),
    ).issue
    const again = triaged(back, on('2026-06-10'), LEADS.telecom)
    expect(again).toMatchObject({ round: 1, roundReturns: 1, triagedAt: HOUR_LATER, leadUnitId: 'telecom' })
  })
})

describe('reassign', () => {
  const reason = { reason: '换人办理' }

  test('keeps the deadline, and the clock of silence starts for the new lead', () => {
    const now = on('2026-06-10')
    const { issue, events } = moved(
      'reassign',
      handled({ level: 'COUNTY' }),
      { ...reason, ...choice(LEADS.telecom) },
      PEOPLE.headquarters,
      now,
      {
        lead: LEADS.telecom,
      },
    )
    expect(issue).toMatchObject({
      stage: 'HANDLING',
      leadUnitId: 'telecom',
      dueAt: on('2026-06-30', '24:00'),
      lastWordAt: now,
      round: 1,
    })
    expect(events[0]).toMatchObject({
      type: 'reassigned',
      leadUnitId: 'telecom',
      dueAt: on('2026-06-30', '24:00').toISOString(),
    })
  })

  test('an overdue deadline that is kept stays overdue', () => {
    const now = on('2026-07-02')
    expect(
      moved(
        'reassign',
        handled({ level: 'COUNTY' }),
        { ...reason, ...choice(LEADS.telecom) },
        PEOPLE.headquarters,
        now,
        { lead: LEADS.telecom },
      ).issue,
    ).toMatchObject({ light: 'RED', lightReason: { rule: 'OVERDUE' } })
  })

  test('may give at most the level’s limit from now', () => {
    const until = (dueOn: string, now = on('2026-06-24')) =>
      refusalOf(() =>
        moved(
          'reassign',
          handled({ level: 'COUNTY' }),
          { ...reason, ...choice(LEADS.telecom), dueOn },
          PEOPLE.headquarters,
          now,
          {
            lead: LEADS.telecom,
          },
        ),
      )
    expect(until('2026-07-15')).toBeNull()
    expect(until('2026-07-16')).toBe('date_too_late')
    expect(until('2026-06-23')).toBe('date_in_past')
    expect(until('2026-07-23', on('2026-07-10'))).toBe('date_too_late') // the cap: thirty working days from the report
  })

  test('refuses the lead that it has, and one that cannot lead here', () => {
    const to = (lead: (typeof LEADS)[keyof typeof LEADS]) =>
      refusalOf(() =>
        moved(
          'reassign',
          handled({ level: 'COUNTY' }),
          { ...reason, ...choice(lead) },
          PEOPLE.headquarters,
          on('2026-06-10'),
          { lead },
        ),
      )
    expect(to(LEADS.transport)).toBe('same_lead')
    expect(to(LEADS.team)).toBe('lead_not_here')
  })
})
