import { Note } from '@/components/ui/note'
import { type IssueFilter, type IssueView, isFilterKey } from '@/lib/domains/issues/filter'
import type { FilterChoices, IssueLine } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'
import { IssueCards } from './issue-cards'
import { IssueTable } from './issue-table'
import { ListEmpty } from './list-empty'
import { ListFilters } from './list-filters'
import { ListPager } from './list-pager'
import { ListTabs } from './list-tabs'

interface IssueListProps {
  words: IssueWords
  filter: IssueFilter
  page: {
    lines: IssueLine[]
    lights: React.ComponentProps<typeof ListFilters>['lights']
    offset: number
    total: number
    atLeast: boolean
    next?: string
    previous?: string
    now: Date
  }
  /** How many stand in each view. */
  counts: Partial<Record<IssueView, number>>
  choices: FilterChoices
  mayReport: boolean
}

/** The three-colour lists: views, filters, and a table at the desk or cards on the phone. */
export function IssueList({ words, filter, page, counts, choices, mayReport }: IssueListProps) {
  const { lines, lights, now } = page
  return (
    <section className="card" data-edge="" aria-label={words.issues(`views.${filter.view}`)}>
      <ListTabs words={words} view={filter.view} counts={counts} />
      <ListFilters words={words} filter={filter} lights={lights} choices={choices} />
      {lines.length === 0 ? (
        <ListEmpty words={words} filter={filter} mayReport={mayReport} />
      ) : (
        <>
          <div className="phone:hidden">
            <IssueTable words={words} lines={lines} sort={filter.sort} now={now} />
          </div>
          <div className="desk:hidden">
            <IssueCards words={words} lines={lines} />
          </div>
        </>
      )}
      <ListPager words={words} filter={filter} page={page} shown={lines.length} />
    </section>
  )
}

/** What of the address was not understood; the list is shown without it. */
export function ListNotes({
  words: { issues },
  ignored,
  cursorUnknown,
}: {
  words: IssueWords
  ignored: string[]
  cursorUnknown: boolean
}) {
  const names = ignored.map((key) => (isFilterKey(key) ? issues(`keys.${key}`) : key.slice(0, 20))).slice(0, 8)
  if (ignored.length === 0 && !cursorUnknown) return null
  return (
    <div className="stack phone:mb-3">
      {ignored.length > 0 && (
        <Note>
          {ignored.join() === 'q'
            ? issues('ignoredShort')
            : issues('ignored', { keys: names.join(issues('keysJoin')) })}
        </Note>
      )}
      {cursorUnknown && <Note>{issues('cursorUnknown')}</Note>}
    </div>
  )
}
