import { Icon } from './icon'
import { LinkButton } from './link-button'

interface PagerProps {
  /** 第 1–50 条,共 242 条 */
  summary: string
  /** Left out where there is none. */
  previous?: string
  next?: string
  labels: { previous: string; next: string }
  sticky?: boolean
}

/** The foot of a list: where one is, a page back, a page on. */
export function Pager({ summary, previous, next, labels, sticky }: PagerProps) {
  return (
    <nav className="pager" data-sticky={sticky ? '' : undefined} aria-label={`${labels.previous} / ${labels.next}`}>
      <span>{summary}</span>
      <PageLink href={previous}>
        <Icon name="chevron-left" />
        {labels.previous}
      </PageLink>
      <PageLink href={next}>
        {labels.next}
        <Icon name="chevron-right" />
      </PageLink>
    </nav>
  )
}

function PageLink({ href, children }: { href?: string; children: React.ReactNode }) {
  if (href) {
    return (
      <LinkButton size="small" href={href}>
        {children}
      </LinkButton>
    )
  }
  return (
    <button type="button" className="button" data-size="small" disabled>
      {children}
    </button>
  )
}
