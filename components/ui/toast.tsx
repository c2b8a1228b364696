import type { ReactNode } from 'react'
import { Icon } from './icon'
import { TextLink } from './text-link'

/** What was just done, with one link. It stays until the next page, so that nobody has to read against a clock. */
export function Toast({ children, link }: { children: ReactNode; link?: { href: string; label: string } }) {
  return (
    <div className="toast" role="status">
      <Icon name="check" />
      <span>{children}</span>
      {link && <TextLink href={link.href}>{link.label}</TextLink>}
    </div>
  )
}
