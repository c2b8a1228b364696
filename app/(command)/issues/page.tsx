import type { Metadata } from 'next'
import { IssueCards } from '@/components/issues/issue-cards'
import { IssueTable } from '@/components/issues/issue-table'
import { ListEmpty } from '@/components/issues/list-empty'
import { ListFilters } from '@/components/issues/list-filters'
import { ListTabs } from '@/components/issues/list-head'
import { ListPager } from '@/components/issues/list-pager'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { requireActor, requirePage } from '@/lib/access/require-actor'
import { mayEver } from '@/lib/access/scope'
import { isFilterKey, issueListHref, narrowingKeys, readIssueFilter } from '@/lib/issues/filter'
import { countViews } from '@/lib/issues/queries/counts'
import { getFilterChoices } from '@/lib/issues/queries/filter-choices'
import { listIssues } from '@/lib/issues/queries/list'
import { type IssueWords, issueWords } from '@/lib/issues/words'
import { CommandPage } from '../command-page'
import { MadeToast } from './made-toast'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await issueWords()).issues('title') }
}

/** The three-colour lists: what the address asks for, within the person's scope. */
export default async function IssuesPage({ searchParams }: PageProps<'/issues'>) {
  const actor = await requireActor()
  requirePage(actor, 'issue.view')
  const asked = await searchParams
  const { filter, ignored } = readIssueFilter(asked)
  const [words, page, counts, choices] = await Promise.all([
    issueWords(),
    listIssues(actor, filter),
    countViews(actor),
    getFilterChoices(actor, filter),
  ])
  const { issues, format } = words
  const mayReport = mayEver(actor, 'issue.report')
  const exported = issueListHref(filter).replace('/issues', '/api/issues/export')
  const sub = subOf(words, filter, page)
  return (
    <CommandPage
      actor={actor}
      title={issues('title')}
      sub={sub}
      phoneSub={sub}
      actions={
        <>
          {mayEver(actor, 'issue.export') && (
            <a className="button" href={exported} download>
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
      }
    >
      <div className="stack">
        <ListNotes words={words} ignored={ignored} cursorUnknown={page.cursorUnknown} />
        <section className="card" data-edge="" aria-label={issues(`views.${filter.view}`)}>
          <ListTabs words={words} view={filter.view} counts={counts} />
          <ListFilters words={words} filter={filter} lights={page.lights} choices={choices} />
          {page.lines.length === 0 ? (
            <ListEmpty words={words} filter={filter} mayReport={mayReport} />
          ) : (
            <>
              <div className="phone:hidden">
                <IssueTable words={words} lines={page.lines} sort={filter.sort} now={page.now} />
              </div>
              <div className="desk:hidden">
                <IssueCards words={words} lines={page.lines} />
              </div>
            </>
          )}
          <ListPager words={words} filter={filter} page={page} shown={page.lines.length} />
        </section>
      </div>
      <MadeToast words={words} done={asked.done} number={asked.number} />
    </CommandPage>
  )

  function subOf({ issues }: IssueWords, { view }: typeof filter, { total, atLeast }: typeof page) {
    const count = `${format.number(total)}${atLeast ? '+' : ''}`
    if (view === 'open' && narrowingKeys(filter).length === 0) return issues('sub', { count })
    return issues('filteredSub', { view: issues(`views.${view}`), count })
  }
}

/** What of the address was not understood. */
function ListNotes({
  words: { issues },
  ignored,
  cursorUnknown,
}: {
  words: IssueWords
  ignored: string[]
  cursorUnknown: boolean
}) {
  const onlyWords = ignored.length === 1 && ignored[0] === 'q'
  const named = ignored.map((key) => (isFilterKey(key) ? issues(`keys.${key}`) : key.slice(0, 20)))
  return (
    <>
      {ignored.length > 0 && (
        <Note>
          {onlyWords ? issues('ignoredShort') : issues('ignored', { keys: named.slice(0, 8).join(issues('keysJoin')) })}
        </Note>
      )}
      {cursorUnknown && <Note>{issues('cursorUnknown')}</Note>}
    </>
  )
}
