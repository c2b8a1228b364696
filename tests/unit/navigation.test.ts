import { expect, test } from 'vitest'
import { navigationOf } from '@/app/(command)/navigation'
import { barOf, besides } from '@/components/frame/nav'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Role } from '@/lib/ground/access/roles'
import { translatorFor } from '@/lib/ground/i18n/translator'

const SHAHE = { id: 'shahe', code: '610926100214', name: '沙河村' }
const CHENGGUAN = { id: 'chengguan', code: '610926100', name: '城关镇' }
const VILLAGERS: Role[] = ['COMMANDER', 'ACTING_COMMANDER', 'MEMBER']

function seatOf(role: Role): Seat {
  const inVillage = VILLAGERS.includes(role)
  return {
    id: role,
    role,
    countyId: 'pingli',
    townshipId: inVillage || role === 'TOWNSHIP' ? CHENGGUAN.id : null,
    villageId: inVillage ? SHAHE.id : null,
    unitId: role === 'UNIT_OFFICER' ? 'transport' : null,
    firstSecretary: false,
    place: '',
    fromOn: '2026-05-05',
  }
}

function entriesOf(roles: Role[], path = '/') {
  const seats = roles.map(seatOf)
  const places = {
    county: { code: '610926', name: '平利县' },
    townships: roles.includes('TOWNSHIP') ? [CHENGGUAN] : [],
    villages: roles.some((role) => VILLAGERS.includes(role)) ? [SHAHE] : [],
  }
  const actor = { seats } as unknown as Actor
  const nav = navigationOf({ actor, places, path, t: translatorFor('zh-CN', 'nav') })
  return {
    nav: nav.entries.flatMap((entry) => ('href' in entry ? [entry] : [])),
    bar: barOf(nav, '记问题'),
    more: besides(nav),
    current: nav.current,
  }
}

function phoneOf(roles: Role[]) {
  const { bar, more } = entriesOf(roles)
  return { bar: bar.map(({ href }) => href), more: more.map(({ href }) => href) }
}

const COUNTY = ['/', '/county', '/issues', '/common-issues']
const PEOPLE = ['/appointments', '/postings', '/people']
const LEADS = [...COUNTY, '/households', ...PEOPLE, '/settings/grants', '/settings']
const IN_VILLAGE = ['/', '/villages/610926100214', '/issues/new', '/issues']

test.for<[Role[], string[], string[]]>([
  [['LEADER'], LEADS, ['/', '/county', '/issues/new', '/issues']],
  [
    ['HEADQUARTERS'],
    [...COUNTY, '/households', ...PEOPLE, '/data', '/settings/grants', '/settings'],
    ['/', '/county', '/issues/new', '/issues'],
  ],
  [['INSPECTOR'], [...COUNTY, ...PEOPLE, '/settings'], ['/', '/county', '/issues/new', '/issues']],
  [['ORGDEPT'], ['/', '/county', '/issues', ...PEOPLE, '/data', '/settings'], ['/', '/county', '/issues']],
  [['AUDITOR'], [...COUNTY, ...PEOPLE, '/audit', '/settings'], ['/', '/county', '/issues']],
  [['ADMINISTRATOR'], ['/', '/data', '/audit', '/settings'], ['/']],
  [
    ['UNIT_OFFICER'],
    ['/', '/units/transport', '/issues', '/common-issues', '/postings', '/people', '/settings'],
    ['/', '/units/transport', '/issues'],
  ],
  [
    ['TOWNSHIP'],
    ['/', '/townships/610926100', '/issues', '/households', ...PEOPLE, '/data', '/settings'],
    ['/', '/townships/610926100', '/issues/new', '/issues'],
  ],
  ...(['COMMANDER', 'ACTING_COMMANDER'] as const).map((role): [Role[], string[], string[]] => [
    [role],
    ['/', '/villages/610926100214', '/issues', '/households', '/audit/reveals', '/settings'],
    IN_VILLAGE,
  ]),
  [['MEMBER'], ['/', '/villages/610926100214', '/issues', '/households', '/settings'], IN_VILLAGE],
  [
    ['LEADER', 'COMMANDER'],
    [
      ...['/', '/county', '/villages/610926100214', '/issues', '/common-issues', '/households', ...PEOPLE],
      ...['/settings/grants', '/audit/reveals', '/settings'],
    ],
    IN_VILLAGE,
  ],
  [[], ['/'], ['/']],
])('%j sees the entries of these seats alone', ([roles, nav, bar]) => {
  const entries = entriesOf(roles)
  expect(entries.nav.map((entry) => entry.href)).toEqual(nav)
  expect(entries.bar.map((slot) => slot.href)).toEqual(bar)
})

test.for([
  ['/', '/'],
  ['/issues?light=RED', '/issues'],
  ['/issues/%E5%B9%B3%E5%88%A92026-000123', '/issues'],
  ['/villages/610926100214/teams', '/villages/610926100214'],
  ['/account', undefined],
] as const)('at %s the entry %s is the present one', ([path, href]) => {
  expect(entriesOf(['COMMANDER'], path).current).toBe(href)
})

test('what the phone’s bar has no room for stands in the menu behind 我的, and nothing twice', () => {
  const { bar, more } = phoneOf(['LEADER', 'COMMANDER'])
  expect(more).toEqual([
    ...['/county', '/common-issues', '/households', ...PEOPLE],
    ...['/settings/grants', '/audit/reveals', '/settings'],
  ])
  expect(bar.filter((href) => more.includes(href))).toEqual([])
})
