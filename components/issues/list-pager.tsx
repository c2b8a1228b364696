import { Pager } from '@/components/ui/pager'
import { type IssueFilter, issueListHref, withFilter } from '@/lib/domains/issues/filter'
import type { IssueWords } from '@/lib/domains/issues/words'

interface ListPagerProps {
  words: IssueWords
  filter: IssueFilter
  page: { offset: number; total: number; atLeast: boolean; next?: string; previous?: string }
  shown: number
}

/** 第 1–50 条，共 242 条, and the pages beside it. */
export function ListPager({ words: { issues, ui, format }, filter, page, shown }: ListPagerProps) {
  const { offset, total, atLeast, next, previous } = page
  const range = {
    from: format.number(offset + 1),
    to: format.number(offset + shown),
    total: format.number(Math.max(total, atLeast ? 0 : offset + shown)),
  }
  const summary = shown === 0 ? issues('pagesNone') : issues(atLeast ? 'pagesMany' : 'pages', range)
  return (
    <Pager
      sticky
      summary={summary}
      labels={{ previous: ui('previous'), next: ui('next') }}
      {...(next && { next: issueListHref({ ...withFilter(filter, {}), after: next }) })}
      {...(previous && { previous: issueListHref({ ...withFilter(filter, {}), before: previous }) })}
    />
  )
}
