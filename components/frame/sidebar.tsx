import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/lib/ground/i18n/translator'
import { BrandMark } from './brand-mark'
import type { NavEntry } from './nav'
import { Avatar, type Person, USER_MENU } from './user-menu'

/** The desk's sidebar: the product, the entries, and at its foot who I am. */
export function Sidebar({
  t,
  place,
  nav,
  person,
}: {
  t: Translator<'frame'>
  place: string
  nav: NavEntry[]
  person: Person
}) {
  return (
    <aside className="sidebar">
      <TextLink className="brand-mark" href="/">
        <BrandMark />
        <span>
          <b>{t('product')}</b>
          <small>{t('tagline', { county: place })}</small>
        </span>
      </TextLink>
      <nav aria-label={t('mainNav')}>
        {nav.map((entry) =>
          'heading' in entry ? (
            <h2 key={entry.heading} className="nav-heading">
              {entry.heading}
            </h2>
          ) : (
            <TextLink
              key={entry.href}
              className="nav-link"
              href={entry.href}
              aria-current={entry.current ? 'page' : undefined}
            >
              <Icon name={entry.icon} />
              {entry.label}
              {entry.count !== undefined && <span className="nav-count">{entry.count}</span>}
            </TextLink>
          ),
        )}
      </nav>
      <button
        type="button"
        className="person"
        popoverTarget={USER_MENU}
        aria-label={t('userMenu', { name: person.name })}
      >
        <Avatar name={person.name} />
        <span className="min-w-0">
          {person.name}
          <small>{person.seat}</small>
        </span>
        <Icon name="chevron-down" className="rotate-180" />
      </button>
    </aside>
  )
}
