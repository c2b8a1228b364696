import type { ReactNode } from 'react'
import { TextLink } from './text-link'

interface CardProps {
  title?: ReactNode
  /** Beside the title, in weak ink: 4 件. */
  sub?: ReactNode
  /** At the right: a link to the whole, or controls. */
  more?: { href: string; label: ReactNode } | ReactNode
  /** Names the section where it has no title. */
  label?: string
  /** Pads what is inside; lists and tables reach the edges instead. */
  padded?: boolean
  dashed?: boolean
  className?: string
  children?: ReactNode
}

const isLink = (more: CardProps['more']): more is { href: string; label: ReactNode } =>
  typeof more === 'object' && more !== null && 'href' in more

/** A white card with hairlines; its head is the title, what belongs beside it, and a way to the whole. */
export function Card({ title, sub, more, label, padded, dashed, className, children }: CardProps) {
  return (
    <section
      className={className ? `card ${className}` : 'card'}
      aria-label={label}
      data-dashed={dashed ? '' : undefined}
    >
      {title !== undefined && (
        <div className="card-head">
          <h2>{title}</h2>
          {sub !== undefined && <span className="card-sub">{sub}</span>}
          {isLink(more) ? (
            <TextLink className="card-more" href={more.href}>
              {more.label}
            </TextLink>
          ) : (
            more !== undefined && <div className="card-more">{more}</div>
          )}
        </div>
      )}
      {padded ? <div className="card-body">{children}</div> : children}
    </section>
  )
}
