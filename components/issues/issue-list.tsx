import { ListView } from '@/components/lists/list-view'
import { LIGHTS } from '@/components/ui/mark'
import { issueColumns } from '@/lib/domains/issues/columns'
import {
  EXTENSIONS,
  ISSUES,
  type IssueFilter,
  type IssueKey,
  type IssueView,
  OPEN_VIEWS,
  VIEWS,
} from '@/lib/domains/issues/filter'
import type { IssuePage } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'
import { IssueCategory, IssueSource, IssueStage, Level } from '@/lib/generated/prisma/enums'
import { tableOf } from '@/lib/ground/lists/columns'
import { menuOf, openedOf, pagerOf, searchOf } from '@/lib/ground/lists/show'
import type { EmptyShown, LightsShown, Option } from '@/lib/ground/lists/shown'

/** The choices that the page has asked for, by the key that they narrow by; those of a closed menu are asked for when it opens. */
export type IssueChoices = Partial<Record<IssueKey, Option[] | undefined>>

interface IssueListProps {
  words: IssueWords
  filter: IssueFilter
  page: IssuePage
  /** How many stand in each view. */
  counts: Partial<Record<IssueView, number>>
  choices: IssueChoices
  /** The menu that the address has open. */
  opened: string | undefined
  mayReport: boolean
}

/** The three-colour lists: views, what narrows them, and the rows. */
export function IssueList({ words, filter, page, counts, choices, opened, mayReport }: IssueListProps) {
  const { issues, ofList, ui } = words
  const menus = menusOf(words, filter, choices)
  const columns = issueColumns(words, filter.sort, page.now)
  return (
    <ListView
      label={issues(`views.${filter.view}`)}
      tabs={tabsOf(words, filter, counts)}
      search={searchOf(ISSUES, filter, {
        label: issues('searchLabel'),
        hint: issues('searchHint'),
        phoneHint: issues('searchHintPhone'),
        maxLength: 60,
      })}
      lights={OPEN_VIEWS.includes(filter.view) ? lightsOf(words, filter, page.lights) : undefined}
      menus={menus}
      here={ISSUES.href(ISSUES.first(filter))}
      choicesAt="/api/issues/choices"
      open={openedOf(ISSUES, filter, menus, opened, ofList)}
      clearAll={
        ISSUES.narrowing(filter).length > 0
          ? [ISSUES.href({ view: filter.view, sort: filter.sort }), ofList.lists('clearAll')]
          : undefined
      }
      order={orderOf(words, filter)}
      table={{
        ...tableOf(columns, page.rows, ({ number }) => number),
        caption: issues('table'),
        at: '/issues/',
        lights: Object.fromEntries(LIGHTS.map((light) => [light, ui(`light.${light}`)])),
        cards: true,
      }}
      empty={page.rows.length === 0 ? emptyOf(words, filter, mayReport) : undefined}
      pager={pagerOf(ISSUES, filter, page, ofList, issues('one'))}
    />
  )
}

/** Ended issues are not counted, since their number only grows. */
function tabsOf({ issues, format }: IssueWords, { view }: IssueFilter, counts: IssueListProps['counts']) {
  return {
    label: issues('viewsLabel'),
    current: VIEWS.indexOf(view),
    items: VIEWS.map((one) => {
      const count = counts[one]
      const tab = [issues(`views.${one}`), ISSUES.href({ view: one })] as const
      return count === undefined ? tab : ([...tab, format.number(count)] as const)
    }),
  }
}

/** A chosen light leads back to all; with several chosen each can be taken out. */
function lightsOf({ ui, issues, format }: IssueWords, filter: IssueFilter, counts: IssuePage['lights']): LightsShown {
  const chosen = filter.light ?? []
  return {
    label: issues('lightsLabel'),
    items: LIGHTS.map((light) => {
      const current = chosen.includes(light)
      const rest = chosen.filter((one) => one !== light)
      const next = current ? (rest.length ? rest : undefined) : [light]
      const href = ISSUES.href(ISSUES.first(filter, { light: next }))
      return [light, ui(`light.${light}`), format.number(counts[light]), href, current] as const
    }),
  }
}

/** The menus that are always there, then those of the conditions that only a link can set. */
function menusOf(words: IssueWords, filter: IssueFilter, choices: IssueChoices) {
  const { levels, stages, categories, sources, issues } = words
  const one = (key: IssueKey, word = issues('values.one')): Option[] => [[String(filter[key]), word]]
  const said: Partial<Record<IssueKey, Option[]>> = {
    level: Object.values(Level).map((value) => [value, levels(value)]),
    category: Object.values(IssueCategory).map((value) => [value, categories(value)]),
    stage: Object.values(IssueStage).map((value) => [value, stages(value)]),
    source: Object.values(IssueSource).map((value) => [value, sources(value)]),
    extension: EXTENSIONS.map((value) => [value, issues(`values.${value}`)]),
    settled: one('settled', issues('values.onTheSpot')),
    ...Object.fromEntries((['common', 'reportedBy', 'doneBy', 'signedBy'] as const).map((key) => [key, one(key)])),
    ...Object.fromEntries(DAYS.map((key) => [key, one(key, filter[key])])),
  }
  const offered = (key: IssueKey) => ALWAYS.includes(key) || key in choices || filter[key] !== undefined
  return MENUS.filter(offered).map((key) => menuOf(ISSUES, filter, key, words.ofList, said[key] ?? choices[key]))
}

const DAYS = ['reportedFrom', 'reportedTo', 'closedFrom', 'closedTo', 'redFrom', 'reopenedFrom'] as const
const ALWAYS: readonly IssueKey[] = ['level', 'category', 'stage']
const MENUS = [
  ...(['level', 'township', 'village', 'unit', 'category', 'stage', 'lead', 'source', 'extension', 'settled'] as const),
  ...(['common', 'reportedBy', 'doneBy', 'signedBy'] as const),
  ...DAYS,
] as const satisfies IssueKey[]

/** By due date or by the latest move; ended issues only by the latter. */
function orderOf({ issues }: IssueWords, filter: IssueFilter) {
  if (!OPEN_VIEWS.includes(filter.view)) return undefined
  const other = filter.sort === 'due' ? 'moved' : 'due'
  return {
    label: issues('sort.label'),
    now: issues(`sort.${filter.sort}`),
    other: issues(`sort.${other}`),
    href: ISSUES.href(ISSUES.first(filter, { sort: other })),
  }
}

/** An empty list says what is so, and the next thing to look at. */
function emptyOf({ issues }: IssueWords, filter: IssueFilter, mayReport: boolean): EmptyShown {
  const { view, sort } = filter
  if (ISSUES.narrowing(filter).length > 0)
    return {
      title: issues('empty.filtered'),
      note: issues('empty.filteredNote'),
      action: [ISSUES.href({ view, sort }), issues('empty.clear')],
    }
  const toReport: Option = ['/issues/new', issues('empty.toReport')]
  const toOpen: Option | undefined = view === 'open' ? undefined : ['/issues', issues('empty.toOpen')]
  return {
    title: issues(`empty.${view}`),
    note: issues(`empty.${view}Note`),
    action: mayReport && (view === 'open' || view === 'all') ? toReport : toOpen,
  }
}
