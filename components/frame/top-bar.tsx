import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/lib/ground/i18n/translator'
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
}

/** The bell, with what has not been read. */
export function Bell({ t, notices }: { t: Translator<'frame'>; notices?: Notices }) {
  if (!notices) return null
  const label = notices.count > 0 ? t('notices', { count: notices.count }) : t('noNotices')
  return (
    <TextLink className="icon-button" href={notices.href} aria-label={label}>
      <Icon name="bell" />
      {notices.count > 0 && <i>{notices.count > 99 ? '99+' : notices.count}</i>}
    </TextLink>
  )
}

/** The desk's top bar: county › township › village, search, bell, theme. */
export function TopBar({ t, crumbs, notices }: { t: Translator<'frame'>; crumbs: Crumb[]; notices?: Notices }) {
  return (
    <header className="topbar">
      <nav className="crumbs" aria-label={t('crumbs')}>
        <ol>
          {crumbs.map(({ href, label }, i) => (
            <li key={`${href ?? ''}${label}`}>
              {i > 0 && <Icon name="chevron-right" />}
              {href ? (
                <TextLink href={href}>{label}</TextLink>
              ) : i === crumbs.length - 1 ? (
                <b aria-current="page">{label}</b>
              ) : (
                label
              )}
            </li>
          ))}
        </ol>
      </nav>
      <div className="topbar-tools">
        <TextLink className="search-button" href={SEARCH_FALLBACK} {...SEARCH_TRIGGER}>
          <Icon name="search" />
          {t('searchLabel')}
          <kbd>{t('searchKeys')}</kbd>
        </TextLink>
        <Bell t={t} notices={notices} />
        <ThemeButton label={t('themeSwitch')}>
          <Icon name="moon" />
          <Icon name="sun" />
        </ThemeButton>
      </div>
    </header>
  )
}
