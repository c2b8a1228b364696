import type { ReactNode } from 'react'
import type { Locale } from '@/lib/ground/i18n/locale'
import type { Translator } from '@/lib/ground/i18n/translator'
import type { NavEntry, NavLink } from './nav'
import { type BarSlot, PhoneBar, PhoneTop } from './phone-bars'
import { SearchPalette } from './search-palette'
import { Sidebar } from './sidebar'
import { type Crumb, type Notices, TopBar } from './top-bar'
import { type Person, UserMenu } from './user-menu'

export interface FrameProps {
  t: Translator<'frame'>
  locale: Locale
  /** The county (or city) of the whole, under the product's name. */
  place: string
  person: Person
  nav: NavEntry[]
  /** The phone's bottom bar: four slots, 记问题 (`main`) third for those who may report; the frame adds 我的. */
  bar: BarSlot[]
  /** On the phone, in the menu behind 我的: the entries that the bar has no room for. */
  more: NavLink[]
  crumbs: Crumb[]
  title: string
  /** Beside the heading at the desk. */
  sub?: ReactNode
  /** Under the title on the phone. */
  phoneSub?: ReactNode
  /** At the right of the heading, at the desk only: the phone has its bars. */
  actions?: ReactNode
  /** A page with a heading of its own (an issue's) leaves out the frame's. */
  ownHeading?: boolean
  /** On the phone, where `back` leads: detail pages and forms. */
  back?: string
  notices?: Notices
  /** `<form action={…}>` with one button. */
  signOut: ReactNode
  /** On the phone in place of the bottom bar: `<ActionBar>`; null where the page's own form ends with one. */
  actionBar?: ReactNode
  /** Above the page: no signal. */
  banner?: ReactNode
  /** What the page arranges for the phone: `village`. */
  className?: string
  children: ReactNode
}

/** The frame of every page of the command system: sidebar and top bar at the desk, two bars on the phone. */
export function Frame(props: FrameProps) {
  const { t, crumbs, notices, title, sub, actions } = props
  return (
    <>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <div className="app">
        <Sidebar t={t} place={props.place} nav={props.nav} person={props.person} />
        <div className="app-body">
          <TopBar t={t} crumbs={crumbs} notices={notices} />
          <PhoneTop t={t} back={props.back} title={title} sub={props.phoneSub} notices={notices} />
          {props.banner}
          <main className={props.className ? `main ${props.className}` : 'main'} id="main">
            {!props.ownHeading && (
              <div className="page-head">
                <h1>{title}</h1>
                {sub !== undefined && <div className="page-sub">{sub}</div>}
                {actions && <div className="page-head-actions">{actions}</div>}
              </div>
            )}
            {props.children}
          </main>
          {props.actionBar === undefined ? (
            <PhoneBar t={t} slots={props.bar} />
          ) : (
            <div className="desk:hidden">{props.actionBar}</div>
          )}
        </div>
      </div>
      <UserMenu t={t} locale={props.locale} person={props.person} more={props.more} signOut={props.signOut} />
      <SearchPalette
        words={{
          label: t('searchLabel'),
          hint: t('searchHint'),
          nothing: t('searchNothing', { query: '{query}' }),
          loading: t('searchLoading'),
          failed: t('searchFailed'),
          results: t('searchResults'),
          close: t('close'),
        }}
      />
    </>
  )
}
