import { Empty } from '@/components/ui/empty'
import { LinkButton } from '@/components/ui/link-button'
import { type IssueFilter, issueListHref, narrowingKeys } from '@/lib/domains/issues/filter'
import type { IssueWords } from '@/lib/domains/issues/words'

/** An empty list says what is so, and the next thing to look at. */
export function ListEmpty({
  words: { issues },
  filter,
  mayReport,
}: {
  words: IssueWords
  filter: IssueFilter
  mayReport: boolean
}) {
  const { view, sort } = filter
  if (narrowingKeys(filter).length > 0)
    return (
      <Empty
        title={issues('empty.filtered')}
        action={<LinkButton href={issueListHref({ view, sort })}>{issues('empty.clear')}</LinkButton>}
      >
        {issues('empty.filteredNote')}
      </Empty>
    )
  const toReport = mayReport && (view === 'open' || view === 'all')
  return (
    <Empty
      title={issues(`empty.${view}`)}
      action={
        toReport ? (
          <LinkButton href="/issues/new">{issues('empty.toReport')}</LinkButton>
        ) : view === 'open' ? undefined : (
          <LinkButton href="/issues">{issues('empty.toOpen')}</LinkButton>
        )
      }
    >
      {issues(`empty.${view}Note`)}
    </Empty>
  )
}
