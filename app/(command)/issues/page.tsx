import { IssueList } from '@/components/issues/issue-list'
import { ListNotes } from '@/components/lists/list-notes'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { ISSUES, type IssueFilter } from '@/lib/domains/issues/filter'
import { countViews } from '@/lib/domains/issues/queries/counts'
import { askedKeysFor, listIssueChoices } from '@/lib/domains/issues/queries/filter-choices'
import { listIssues } from '@/lib/domains/issues/queries/list'
import { type IssueWords, issueWords } from '@/lib/domains/issues/words'
import { mayEver } from '@/lib/ground/access/seats'
import { choicesOf, openedIn } from '@/lib/ground/lists/choices'
import { countOf, notesOf } from '@/lib/ground/lists/show'
import type { Total } from '@/lib/ground/lists/total'
import { commandPage } from '../command-page'
import { MadeToast } from './made-toast'

/** The three-colour lists: what the address asks for, within the person's scope. */
export default commandPage<'/issues'>('issue.view', async (actor, { searchParams }) => {
  const asked = await searchParams
  const { filter, ignored } = ISSUES.read(asked)
  const opened = openedIn(asked)
  const words = await issueWords()
  const page = await listIssues(actor, filter)
  const counts = await countViews(actor)
  const choices = await choicesOf(actor, filter, askedKeysFor(actor, filter), opened, listIssueChoices)
  const mayReport = mayEver(actor, 'issue.report')
  const mayExport = mayEver(actor, 'issue.export')
  const sub = howMany(words, filter, page)
  return {
    title: words.issues('title'),
    sub,
    phoneSub: sub,
    actions: <ListActions words={words} filter={filter} mayExport={mayExport} mayReport={mayReport} />,
    children: (
      <>
        <div className="stack">
          <ListNotes notes={notesOf(ISSUES, ignored, page.cursorUnknown, words.ofList)} />
          <IssueList {...{ words, filter, page, counts, choices, opened, mayReport }} />
        </div>
        <MadeToast words={words} done={asked.done} />
      </>
    ),
  }
})

/** 未销号 194 条; of a narrower list its view and its count. */
function howMany({ issues, ofList }: IssueWords, filter: IssueFilter, total: Total) {
  const count = countOf(total, ofList)
  if (filter.view === 'open' && ISSUES.narrowing(filter).length === 0) return issues('sub', { count })
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
  const exported = ISSUES.href(ISSUES.first(filter))
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
