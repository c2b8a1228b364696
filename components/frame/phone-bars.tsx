import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { barOf, type Nav, REPORT } from './nav'
import type { FrameWords } from './sayings'
import { SEARCH_FALLBACK, SEARCH_TRIGGER } from './search-trigger'
import { Bell, type Notices } from './top-bar'
import { USER_MENU } from './user-menu'

/** The phone's top bar: back, where one is, search, bell. The page's heading is in the page, so this one is not read. */
export function PhoneTop({
  words,
  back,
  title,
  sub,
  notices,
}: {
  words: FrameWords
  back?: string
  title: string
  sub?: ReactNode
  notices?: Notices
}) {
  return (
    <header className="phone-top">
      {back && (
        <a className="icon-button" href={back} aria-label={words.back}>
          <Icon name="chevron-left" />
        </a>
      )}
      <span className="phone-title" aria-hidden>
        {title}
        {sub && <small>{sub}</small>}
      </span>
      <a className="icon-button" href={SEARCH_FALLBACK} aria-label={words.search} {...SEARCH_TRIGGER}>
        <Icon name="search" />
      </a>
      <Bell notices={notices} />
    </header>
  )
}

/** The phone's bottom bar: up to four slots and, always last, 我的. What waits is counted on 今日 alone. */
export function PhoneBar({ words, nav }: { words: FrameWords; nav: Nav }) {
  return (
    <nav className="phone-bar" aria-label={words.bottomNav}>
      {barOf(nav, words.report).map(({ href, label, icon, count }) => (
        <a
          key={href}
          href={href}
          aria-current={href === nav.current ? 'page' : undefined}
          data-main={href === REPORT ? '' : undefined}
        >
          <Icon name={icon} />
          {label}
          {href === '/' && count ? <i>{count > 99 ? '99+' : count}</i> : null}
        </a>
      ))}
      <button type="button" popoverTarget={USER_MENU}>
        <Icon name="person" />
        {words.me}
      </button>
    </nav>
  )
}
