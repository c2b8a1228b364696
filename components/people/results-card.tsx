import { lightBar } from '@/components/dashboards/headline'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { type IssueFilter, issueListHref } from '@/lib/domains/issues/filter'
import type { VillageResult } from '@/lib/domains/people/shown'
import { addDays, type LocalDate } from '@/lib/ground/clock'
import type { Figure } from '@/lib/ground/figures'
import { ResultLines, type ResultShown } from './result-lines'
import type { PeopleWords } from './words'

interface ResultsCardProps {
  words: PeopleWords
  title: string
  results: VillageResult[]
  /** Codes of the villages that the one who looks may open: only those figures lead to lists. */
  linked: ReadonlySet<string>
  today: LocalDate
}

/** What became of the villages that somebody is bound to: figures beside those of their class, no score and no rank. */
export function ResultsCard({ words, title, results, linked, today }: ResultsCardProps) {
  const { people: t, format } = words
  if (results.length === 0)
    return (
      <Card title={title}>
        <Empty title={t('noResults')}>{t('noResultsText')}</Empty>
      </Card>
    )
  const worded = <K extends string>(keys: readonly K[], word: (key: K) => string) =>
    Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>
  return (
    <Card title={title} sub={t('resultsSub', { day: format.day(today) })} className="results">
      <ResultLines
        caption={title}
        heads={worded(COLUMNS, (column) => t(`resultColumns.${column}`))}
        definitions={worded(DEFINED, (column) => t(`definitions.${column}`))}
        results={results.map((result) => shownOf(words, result, linked, today))}
      />
    </Card>
  )
}

const COLUMNS = ['village', 'open', 'response', 'sameClass', 'reopened', 'lifted', 'teams', 'change'] as const
/** The columns whose head says how the figure is made. */
const DEFINED = ['response', 'sameClass', 'reopened', 'lifted', 'change'] as const

function shownOf(
  words: PeopleWords,
  result: VillageResult,
  linked: ReadonlySet<string>,
  today: LocalDate,
): ResultShown {
  const { people: t, stats, format } = words
  const { village, open, reopened, lifted, teams, change } = result
  const opens = linked.has(village.code)
  const list = (filter: Partial<IssueFilter>) => issueListHref({ village: village.code, ...filter })
  const { RED, YELLOW, GREEN, GREY } = open
  return {
    code: village.code,
    village: opens ? [village.name, `/villages/${village.code}`] : [village.name],
    notes: [
      [village.township, result.class && stats(`class.${result.class}`)].filter(Boolean).join(' '),
      t('bound', { since: format.day(change.since, today) }),
    ],
    open: opens ? [format.number(open.open), list({})] : [format.number(open.open)],
    ...(open.open > 0 && { lights: { counts: { RED, YELLOW, GREEN, GREY }, told: lightBar(words, open) } }),
    response: figureWords(words, result.response),
    sameClass: figureWords(words, result.sameClass),
    reopened:
      opens && reopened > 0
        ? [format.number(reopened), list({ view: 'all', reopenedFrom: change.since })]
        : [format.number(reopened)],
    lifted: lifted ? t('ofHouseholds', lifted) : '—',
    teams: t('ofTeams', { count: teams }),
    ...changeWords(words, result, today),
  }
}

/** What changed in a village since a day: its lists then and now, and what came in and was closed between. */
function changeWords(
  { people: t, format }: PeopleWords,
  { open, lifted, change: { before, reported, closed, since } }: VillageResult,
  today: LocalDate,
): Pick<ResultShown, 'change' | 'keptSince'> {
  const lists = before && [
    t('changeOpen', { before: before.open, now: open.open }),
    t('changeRed', { before: before.red, now: open.RED }),
    t('changeOverdue', { before: before.overdue, now: open.overdue }),
  ]
  return {
    change: [
      ...(lists ? [lists.join(' · ')] : []),
      t('changeFlow', { reported, closed }),
      ...(lifted ? [t('changeLifted', { count: lifted.since })] : []),
    ],
    ...(before &&
      before.day > addDays(since, -1) && { keptSince: t('keptSince', { day: format.day(before.day, today) }) }),
  }
}

/** 4.8 小时（23 条）, or — （3 条）. */
function figureWords({ people: t, format }: PeopleWords, { value, cases }: Figure): string {
  const hours = value === null ? '—' : t('hoursOf', { hours: format.decimal(value) })
  return t('responseWith', { hours, cases: t('cases', { count: cases }) })
}
