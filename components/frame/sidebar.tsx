import { Icon } from '@/components/ui/icon'
import { fill } from '@/lib/ground/i18n/later'
import { BrandMark } from './brand-mark'
import type { Nav } from './nav'
import type { FrameWords } from './sayings'
import { Avatar, type Person, USER_MENU } from './user-menu'

interface SidebarProps {
  words: FrameWords
  place: string
  nav: Nav
  person: Person
}

/** The desk's sidebar: the product, the entries, and at its foot who I am. */
export function Sidebar({ words, place, nav, person }: SidebarProps) {
  return (
    <aside className="sidebar">
      <a className="brand-mark" href="/">
        <BrandMark />
        <span>
          <b>{words.product}</b>
          <small>{fill(words.tagline, { county: place })}</small>
        </span>
      </a>
      <nav aria-label={words.mainNav}>
        {nav.entries.map((entry) =>
          'heading' in entry ? (
            <h2 key={entry.heading} className="nav-heading">
              {entry.heading}
            </h2>
          ) : (
            <a
              key={entry.href}
              className="nav-link"
              href={entry.href}
              aria-current={entry.href === nav.current ? 'page' : undefined}
            >
              <Icon name={entry.icon} />
              {entry.label}
              {entry.count !== undefined && <span className="nav-count">{entry.count}</span>}
            </a>
          ),
        )}
      </nav>
      <button
        type="button"
        className="person"
        popoverTarget={USER_MENU}
        aria-label={fill(words.userMenu, { name: person.name })}
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
