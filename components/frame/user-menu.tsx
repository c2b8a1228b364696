import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/lib/ground/i18n/translator'
import { LanguageChoice } from './language-choice'
import type { NavLink } from './nav'
import { ThemeChoice } from './theme-control'

/** The one menu that both buttons open: the name at the foot of the sidebar, and 我的 on the phone. */
export const USER_MENU = 'user-menu'

export interface Person {
  name: string
  /** The seat in use: 总队长 · 金沙河村. */
  seat: ReactNode
}

/** Who I am, theme, language, and a way out. */
export function UserMenu({
  t,
  locale,
  person,
  more,
  signOut,
}: {
  t: Translator<'frame'>
  locale: string
  person: Person
  /** What the phone's bar has no room for. */
  more: NavLink[]
  signOut: ReactNode
}) {
  const tick = <Icon name="check" className="menu-tick" />
  return (
    <div id={USER_MENU} popover="auto" className="menu user-menu">
      <p className="menu-person desk:hidden">
        <b>{person.name}</b>
        <span className="sub">{person.seat}</span>
      </p>
      {more.length > 0 && (
        <nav className="desk:hidden" aria-label={t('moreNav')}>
          {more.map(({ href, label, icon, count, current }) => (
            <TextLink key={href} href={href} aria-current={current ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{label}</span>
              {count !== undefined && <span className="nav-count">{count}</span>}
            </TextLink>
          ))}
          <hr />
        </nav>
      )}
      <h2 className="menu-heading">{t('theme')}</h2>
      <ThemeChoice day={t('themeDay')} night={t('themeNight')} system={t('themeSystem')} tick={tick} />
      <hr />
      <h2 className="menu-heading">{t('language')}</h2>
      <LanguageChoice
        tick={tick}
        languages={[
          { code: 'zh-CN', label: t('chinese'), current: locale === 'zh-CN' },
          { code: 'en', label: t('english'), current: locale === 'en' },
        ]}
      />
      <hr />
      {signOut}
    </div>
  )
}

/** The first character of a name, for its round. */
export function Avatar({ name, large }: { name: string; large?: boolean }) {
  return (
    <span className="avatar" data-size={large ? 'large' : undefined} aria-hidden>
      {[...name][0]}
    </span>
  )
}
