import type { ReactNode } from 'react'
import { TextLink } from './text-link'

/** A list of lines within a card. */
export function Lines({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="lines" aria-label={label}>
      {children}
    </ul>
  )
}

interface LineProps {
  title: ReactNode
  href?: string
  /** 600 weight: where the line is something to decide, not only to read. */
  strong?: boolean
  sub?: ReactNode
  /** Before the title: a mark. */
  lead?: ReactNode
  /** At the right: a button, receipts, a number. */
  trailing?: ReactNode
  /** At the right: a count that leads to its list. */
  count?: string
}

/** One line: title, what there is to know about it, and what can be done. */
export function Line({ title, href, strong, sub, lead, trailing, count }: LineProps) {
  const attributes = { className: 'lines-title', 'data-strong': strong ? '' : undefined }
  return (
    <li>
      {lead && <span className="lines-lead">{lead}</span>}
      <span className="lines-body">
        {href ? (
          <TextLink href={href} {...attributes}>
            {title}
          </TextLink>
        ) : (
          <span {...attributes}>{title}</span>
        )}
        {sub !== undefined && <span className="sub">{sub}</span>}
      </span>
      {count !== undefined && (
        <span className="lines-count">{href ? <TextLink href={href}>{count}</TextLink> : count}</span>
      )}
      {trailing}
    </li>
  )
}
