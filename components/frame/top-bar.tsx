import { Icon } from '@/components/ui/icon'
import type { FrameWords } from './sayings'
import { SEARCH_FALLBACK, SEARCH_TRIGGER } from './search-trigger'
import { ThemeButton } from './theme-control'

export interface Crumb {
  /** Left out for the page itself, and for places that one may not open. */
  href?: string
  label: string
}

export interface Notices {
  href: string
  count: number
  /** 通知 3 条 */
  label: string
}

/** The bell, with what has not been read. */
export function Bell({ notices }: { notices?: Notices }) {
  if (!notices) return null
  return (
    <a className="icon-button" href={notices.href} aria-label={notices.label}>
      <Icon name="bell" />
      {notices.count > 0 && <i>{notices.count > 99 ? '99+' : notices.count}</i>}
    </a>
  )
}

/** The desk's top bar: county › township › village, search, bell, theme. */
export function TopBar({ words, crumbs, notices }: { words: FrameWords; crumbs: Crumb[]; notices?: Notices }) {
  return (
    <header className="topbar">
      <nav className="crumbs" aria-label={words.crumbs}>
        <ol>
          {crumbs.map(({ href, label }, i) => (
            <li key={`${href ?? ''}${label}`}>
              {i > 0 && <Icon name="chevron-right" />}
              {href ? <a href={href}>{label}</a> : i === crumbs.length - 1 ? <b aria-current="page">{label}</b> : label}
            </li>
          ))}
        </ol>
      </nav>
      <div className="topbar-tools">
        <a className="search-button" href={SEARCH_FALLBACK} {...SEARCH_TRIGGER}>
          <Icon name="search" />
          {words.searchLabel}
          <kbd>{words.searchKeys}</kbd>
        </a>
        <Bell notices={notices} />
        <ThemeButton label={words.themeSwitch} />
      </div>
    </header>
  )
}
