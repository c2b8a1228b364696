'use client'

import type { ReactNode } from 'react'
import { OutboxWatch } from '@/components/report/outbox/outbox-watch'
import type { Nav } from './nav'
import { PhoneBar, PhoneTop } from './phone-bars'
import { useSayings } from './sayings'
import { SearchPalette } from './search-palette'
import { Sidebar } from './sidebar'
import { type Crumb, type Notices, TopBar } from './top-bar'
import { type Person, type SignOut, UserMenu, UserMenuInPage } from './user-menu'

export interface FrameProps {
  /** The county (or city) of the whole, under the product's name. */
  place: string
  person: Person
  nav: Nav
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
  signOut: SignOut
  /** Whose unsent reports this phone may hold; left out for those who do not report. */
  reporter?: string
  /** On the phone in place of the bottom bar: `<ActionBar>`; null where the page's own form ends with one. */
  actionBar?: ReactNode
  /** Above the page, in place of the watch over unsent reports. */
  banner?: ReactNode
  /** The page that stands in for the user menu where there is no script. */
  menuInPage?: boolean
  /** What the page arranges for the phone: `village`. */
  className?: string
  children: ReactNode
}

/**
 * The frame of every page of the command system: sidebar and top bar at the desk, two bars on the phone. A leaf that gets
 * plain data, so that a page carries its entries once, as values, and no markup for desk and phone each.
 */
export function Frame({ person, nav, crumbs, notices, title, sub, actions, ...rest }: FrameProps) {
  const words = useSayings().frame
  const menu = { words, person, nav, signOut: rest.signOut }
  return (
    <>
      <title>{`${title} · ${words.product}`}</title>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <div className="app">
        <Sidebar words={words} place={rest.place} nav={nav} person={person} />
        <div className="app-body">
          <TopBar words={words} crumbs={crumbs} notices={notices} />
          <PhoneTop words={words} back={rest.back} title={title} sub={rest.phoneSub} notices={notices} />
          {rest.banner ?? (rest.reporter && <OutboxWatch cadreId={rest.reporter} />)}
          <main className={rest.className ? `main ${rest.className}` : 'main'} id="main">
            {!rest.ownHeading && (
              <div className="page-head">
                <h1>{title}</h1>
                {sub !== undefined && <div className="page-sub">{sub}</div>}
                {actions && <div className="page-head-actions">{actions}</div>}
              </div>
            )}
            {rest.menuInPage && <UserMenuInPage {...menu} />}
            {rest.children}
          </main>
          {rest.actionBar === undefined ? (
            <PhoneBar words={words} nav={nav} />
          ) : (
            <div className="desk:hidden">{rest.actionBar}</div>
          )}
        </div>
      </div>
      <UserMenu {...menu} />
      <SearchPalette label={words.searchLabel} />
    </>
  )
}
