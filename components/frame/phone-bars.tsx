import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/lib/ground/i18n/translator'
import { SEARCH_FALLBACK, SEARCH_TRIGGER } from './search-trigger'
import { Bell, type Notices } from './top-bar'
import { USER_MENU } from './user-menu'

/** The phone's top bar: back, where one is, search, bell. The page's heading is in the page, so this one is not read. */
export function PhoneTop({
  t,
  back,
  title,
  sub,
  notices,
}: {
  t: Translator<'frame'>
  back?: string
  title: string
  sub?: ReactNode
  notices?: Notices
}) {
  return (
    <header className="phone-top">
      {back && (
        <TextLink className="icon-button" href={back} aria-label={t('back')}>
          <Icon name="chevron-left" />
        </TextLink>
      )}
      <span className="phone-title" aria-hidden>
        {title}
        {sub && <small>{sub}</small>}
      </span>
      <TextLink className="icon-button" href={SEARCH_FALLBACK} aria-label={t('search')} {...SEARCH_TRIGGER}>
        <Icon name="search" />
      </TextLink>
      <Bell t={t} notices={notices} />
    </header>
  )
}

export interface BarSlot {
  href: string
  label: string
  icon: IconName
  count?: number
  current?: boolean
  /** 记问题: raised, in the middle. */
  main?: boolean
}

/** The phone's bottom bar: up to four slots and, always last, 我的. */
export function PhoneBar({ t, slots }: { t: Translator<'frame'>; slots: BarSlot[] }) {
  return (
    <nav className="phone-bar" aria-label={t('bottomNav')}>
      {slots.map(({ href, label, icon, count, current, main }) => (
        <TextLink key={href} href={href} aria-current={current ? 'page' : undefined} data-main={main ? '' : undefined}>
          <Icon name={icon} />
          {label}
          {count ? <i>{count > 99 ? '99+' : count}</i> : null}
        </TextLink>
      ))}
      <button type="button" popoverTarget={USER_MENU}>
        <Icon name="person" />
        {t('me')}
      </button>
    </nav>
  )
}
