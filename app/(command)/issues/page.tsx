import { IssueList, ListNotes } from '@/components/issues/issue-list'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { type IssueFilter, issueListHref, narrowingKeys, readIssueFilter } from '@/lib/domains/issues/filter'
import { countViews } from '@/lib/domains/issues/queries/counts'
import { getFilterChoices } from '@/lib/domains/issues/queries/filter-choices'
import { listIssues } from '@/lib/domains/issues/queries/list'
import { type IssueWords, issueWords } from '@/lib/domains/issues/words'
import { mayEver } from '@/lib/ground/access/seats'
import { commandPage } from '../command-page'
import { MadeToast } from './made-toast'

/** The three-colour lists: what the address asks for, within the person's scope. */
export default commandPage<'/issues'>('issue.view', async (actor, { searchParams }) => {
  const asked = await searchParams
  const { filter, ignored } = readIssueFilter(asked)
  const [words, page, counts, choices] = await Promise.all([
    issueWords(),
    listIssues(actor, filter),
    countViews(actor),
    getFilterChoices(actor, filter),
  ])
  const mayReport = mayEver(actor, 'issue.report')
  const sub = howMany(words, filter, page)
  const mayExport = mayEver(actor, 'issue.export')
  return {
    title: words.issues('title'),
    sub,
    phoneSub: sub,
    actions: <ListActions words={words} filter={filter} mayExport={mayExport} mayReport={mayReport} />,
    children: (
      <>
        <div className="stack">
          <ListNotes words={words} ignored={ignored} cursorUnknown={page.cursorUnknown} />
          <IssueList {...{ words, filter, page, counts, choices, mayReport }} />
        </div>
        <MadeToast words={words} done={asked.done} />
      </>
    ),
  }
})

/** 未销号 194 条; of a narrower list its view and its count. */
function howMany({ issues, format }: IssueWords, filter: IssueFilter, page: { total: number; atLeast: boolean }) {
  const count = `${format.number(page.total)}${page.atLeast ? '+' : ''}`
  if (filter.view === 'open' && narrowingKeys(filter).length === 0) return issues('sub', { count })
  return issues('filteredSub', { view: issues(`views.${filter.view}`), count })
}

function ListActions({
  words: { issues },
  filter,
  mayExport,
  mayReport,
}: {
  words: IssueWords
  filter: IssueFilter
  mayExport: boolean
  mayReport: boolean
}) {
  const exported = issueListHref({ ...filter, after: undefined, before: undefined })
  return (
    <>
      {mayExport && (
        <a className="button" href={`/api${exported.replace('/issues', '/issues/export')}`} download>
          <Icon name="download" />
          {issues('export')}
        </a>
      )}
      {mayReport && (
        <LinkButton variant="primary" icon="plus" href="/issues/new">
          {issues('report')}
        </LinkButton>
      )}
    </>
  )
}
