import { Icon } from '@/components/ui/icon'
import type { PagerShown } from '@/lib/ground/lists/shown'

/** The foot of a list: where one is, a page back, a page on. */
export function ListPager({ summary, labels, previous, next }: PagerShown) {
  return (
    <nav className="pager" data-sticky="" aria-label={`${labels.previous} / ${labels.next}`}>
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
  if (href)
    return (
      <a className="button" data-size="small" href={href}>
        {children}
      </a>
    )
  return (
    <button type="button" className="button" data-size="small" disabled>
      {children}
    </button>
  )
}
