import { Tabs } from '@/components/ui/tabs'
import { type IssueView, issueListHref, VIEWS } from '@/lib/domains/issues/filter'
import type { IssueWords } from '@/lib/domains/issues/words'

/** Ready-made views with their counts; ended issues are not counted, since their number only grows. */
export function ListTabs({
  words: { issues, format },
  view,
  counts,
}: {
  words: IssueWords
  view: IssueView
  counts: Partial<Record<IssueView, number>>
}) {
  return (
    <Tabs
      label={issues('viewsLabel')}
      items={VIEWS.map((one) => ({
        href: issueListHref({ view: one }),
        label: issues(`views.${one}`),
        current: one === view,
        ...(counts[one] !== undefined && { count: format.number(counts[one]) }),
      }))}
    />
  )
}
