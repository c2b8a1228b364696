import { type Nav, type NavEntry, type NavLink, REPORT } from '@/components/frame/nav'
import type { IconName } from '@/components/ui/icon'
import type { OwnPlaces } from '@/lib/across/frame/queries'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed, Reach } from '@/lib/ground/access/deeds'
import { REGISTER_REACHES } from '@/lib/ground/access/scope/households'
import { mayEver, seatsFor } from '@/lib/ground/access/seats'
import type { Translator } from '@/lib/ground/i18n/translator'
import { SETTINGS_DEEDS } from './settings/sections'

/** What waits behind an entry, ready to be shown. */
export type NavCounts = { today?: number; issues?: number; common?: number; grants?: number }

interface Given {
  actor: Actor
  places: OwnPlaces
  /** The path that was asked for. */
  path: string
  t: Translator<'nav'>
  counts?: NavCounts
}

/** An area of the house: it stands in the sidebar for whose seat a deed reaches it. */
interface Area {
  href: string
  label: Label
  icon: IconName
  /** Of several any one opens it. */
  deed: Deed | readonly Deed[]
  /** Where the deed must reach wide enough for a page of its own: county, town, village. */
  reaching?: readonly Reach[]
  count?: keyof NavCounts
}
type Label = Parameters<Translator<'nav'>>[0]

/** In the order of the sidebar; a group's heading is shown where there are several groups. */
const GROUPS: { heading: Label; areas: Area[] }[] = [
  {
    heading: 'groups.command',
    areas: [
      { href: '/issues', label: 'issues', icon: 'list', deed: 'issue.view', count: 'issues' },
      { href: '/common-issues', label: 'common', icon: 'link', deed: 'common.view', count: 'common' },
      { href: '/households', label: 'households', icon: 'village', deed: 'household.view', reaching: REGISTER_REACHES },
    ],
  },
  {
    heading: 'groups.people',
    areas: [
      { href: '/appointments', label: 'appointments', icon: 'flag', deed: 'appointment.view', reaching: ['C', 'T'] },
      { href: '/postings', label: 'postings', icon: 'people', deed: 'posting.view', reaching: ['C', 'T', 'P'] },
      { href: '/people', label: 'people', icon: 'person', deed: 'appointment.view', reaching: ['C', 'T', 'P'] },
    ],
  },
  {
    heading: 'groups.administration',
    areas: [
      { href: '/data', label: 'data', icon: 'upload', deed: 'data.import' },
      { href: '/settings/grants', label: 'grants', icon: 'check', deed: 'grant.approve', count: 'grants' },
      { href: '/audit', label: 'audit', icon: 'shield', deed: 'audit.view' },
      { href: '/audit/reveals', label: 'reveals', icon: 'eye', deed: 'audit.reveals', reaching: ['V'] },
      { href: '/settings', label: 'settings', icon: 'settings', deed: SETTINGS_DEEDS },
    ],
  },
]

/** The entries that a person's own seats grant, for the desk's sidebar and the phone's bar. It only points the way: every page asks for its deed itself. */
export function navigationOf({ actor, places, path, t, counts = {} }: Given): Nav {
  const heights = heightsOf(actor, places, t)
  const entries: NavEntry[] = [counted({ href: '/', label: t('today'), icon: 'home' }, counts.today), ...heights]
  const groups = GROUPS.map((group) => ({ ...group, areas: group.areas.filter((area) => mayEnter(actor, area)) }))
  for (const [i, { heading, areas }] of groups.filter(({ areas }) => areas.length > 0).entries()) {
    if (i > 0) entries.push({ heading: t(heading) })
    for (const { href, label, icon, count } of areas) {
      entries.push(counted({ href, label: t(label), icon }, count && counts[count]))
    }
  }
  const hrefs = [...entries.flatMap((entry) => ('href' in entry ? [entry.href] : [])), REPORT]
  return { entries, bar: barOf(actor, heights), current: currentOf(hrefs, path) }
}

/** Nothing is said of what counts nothing. */
const counted = (link: NavLink, count: number | undefined): NavLink => (count ? { ...link, count } : link)

function mayEnter(actor: Actor, { deed, reaching }: Area): boolean {
  const seats = [deed].flat().flatMap((one) => seatsFor(actor, one))
  return seats.some(({ reach }) => !reaching || reaching.includes(reach))
}

/** On the phone there is room for four: 今日, the nearest height, 记问题 and the list. */
function barOf(actor: Actor, heights: NavLink[]): string[] {
  return [
    '/',
    ...nearestFirst(heights).slice(0, 1),
    ...(mayEver(actor, 'issue.report') ? [REPORT] : []),
    ...(mayEver(actor, 'issue.view') ? ['/issues'] : []),
  ]
}

/** The dashboards of the heights at which the person has a seat: county, towns, villages, units. */
function heightsOf(actor: Actor, { townships, villages }: OwnPlaces, t: Translator<'nav'>): NavLink[] {
  const officer = new Map(
    actor.seats.flatMap((seat) => (seat.role === 'UNIT_OFFICER' && seat.unitId ? [[seat.unitId, seat.place]] : [])),
  )
  return [
    ...(mayEver(actor, 'county.view') ? [{ href: '/county', label: t('county'), icon: 'dashboard' as const }] : []),
    ...townships.map(({ code, name }) => ({
      href: `/townships/${code}`,
      label: townships.length === 1 ? t('township') : name,
      icon: 'table' as const,
    })),
    ...villages.map(({ code, name }) => ({
      href: `/villages/${code}`,
      label: villages.length === 1 ? t('village') : name,
      icon: 'place' as const,
    })),
    ...[...officer].map(([id, name]) => ({
      href: `/units/${id}`,
      label: officer.size === 1 ? t('unit') : name,
      icon: 'people' as const,
    })),
  ]
}

/** The village that one stands in, else the town, else what there is. */
function nearestFirst(heights: NavLink[]): string[] {
  const nearness = (href: string) => (href.startsWith('/villages') ? 0 : href.startsWith('/townships') ? 1 : 2)
  return heights.map(({ href }) => href).sort((a, b) => nearness(a) - nearness(b))
}

/** The entry that the path stands under: the longest that it begins with. */
function currentOf(hrefs: string[], path: string): string | undefined {
  const { pathname } = new URL(path, 'http://here.invalid')
  const under = (href: string) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`))
  return hrefs.filter(under).sort((a, b) => b.length - a.length)[0]
}
