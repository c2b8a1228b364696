import type { BarSlot } from '@/components/frame/phone-bars'
import type { NavEntry, NavLink } from '@/components/frame/sidebar'
import type { Actor } from '@/lib/access/actor'
import { mayEver } from '@/lib/access/scope'
import type { OwnPlaces } from '@/lib/frame/queries'
import type { Translator } from '@/lib/i18n/translator'
import { settingsSections } from './settings/sections'

/** What waits behind an entry, ready to be shown. */
export type NavCounts = { today?: number; issues?: number; common?: number }

interface Given {
  actor: Actor
  places: OwnPlaces
  /** The path that was asked for. */
  path: string
  t: Translator<'nav'>
  counts?: NavCounts
}

/** The entries that a person's own seats grant, for the desk's sidebar and the phone's bar. It only points the way: every page asks for its deed itself. */
export function navigationOf({ actor, places, path, t, counts = {} }: Given): { nav: NavEntry[]; bar: BarSlot[] } {
  const today: NavLink = { href: '/', label: t('today'), icon: 'home', count: shown(counts.today) }
  const issues: NavLink = { href: '/issues', label: t('issues'), icon: 'list', count: shown(counts.issues) }
  const common: NavLink = { href: '/common-issues', label: t('common'), icon: 'link', count: shown(counts.common) }
  const settings: NavLink = { href: '/settings', label: t('settings'), icon: 'settings' }
  const heights = heightsOf(actor, places, t)
  const nav = [
    today,
    ...heights,
    ...(mayEver(actor, 'issue.view') ? [issues] : []),
    ...(mayEver(actor, 'common.view') ? [common] : []),
    ...(settingsSections(actor).length > 0 ? [settings] : []),
  ]
  const here = currentOf([...nav.map((entry) => entry.href), '/issues/new'], path)
  const marked = <T extends { href: string }>(entry: T) => ({ ...entry, current: entry.href === here })

  const report: BarSlot = { href: '/issues/new', label: t('report'), icon: 'plus', main: true }
  const slots: BarSlot[] = [
    { href: '/', label: t('today'), icon: 'home', ...(counts.today && { count: counts.today }) },
    ...nearestFirst(heights).slice(0, 1),
    ...(mayEver(actor, 'issue.report') ? [report] : []),
    ...(mayEver(actor, 'issue.view') ? [{ href: '/issues', label: t('issues'), icon: 'list' } as const] : []),
  ]
  return { nav: nav.map(marked), bar: slots.map(marked) }
}

type Height = Pick<NavLink, 'href' | 'label' | 'icon'>

const shown = (count: number | undefined) => (count ? String(count) : undefined)

/** The dashboards of the heights at which the person has a seat: county, towns, villages, units. */
function heightsOf(actor: Actor, { townships, villages }: OwnPlaces, t: Translator<'nav'>): Height[] {
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

/** On the phone there is room for one: the village that one stands in, else the town, else what there is. */
function nearestFirst(heights: Height[]): Height[] {
  const nearness = ({ href }: Height) => (href.startsWith('/villages') ? 0 : href.startsWith('/townships') ? 1 : 2)
  return [...heights].sort((a, b) => nearness(a) - nearness(b))
}

/** The entry that the path stands under: the longest that it begins with. */
function currentOf(hrefs: string[], path: string): string | undefined {
  const { pathname } = new URL(path, 'http://here.invalid')
  const under = (href: string) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`))
  return hrefs.filter(under).sort((a, b) => b.length - a.length)[0]
}
