import { lightBar } from '@/components/dashboards/headline'
import { Card } from '@/components/ui/card'
import { Definition } from '@/components/ui/definition'
import { Empty } from '@/components/ui/empty'
import { Facts } from '@/components/ui/facts'
import { StackedBar } from '@/components/ui/stacked-bar'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { type IssueFilter, issueListHref } from '@/lib/domains/issues/filter'
import type { VillageResult } from '@/lib/domains/people/shown'
import type { LocalDate } from '@/lib/ground/clock'
import type { Figure } from '@/lib/ground/figures'
import { ResultChange } from './result-change'
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
  const cells = (result: VillageResult) => cellsOf(words, result, linked, today)
  return (
    <Card title={title} sub={t('resultsSub', { day: format.day(today) })} className="results">
      <div className="phone:hidden">
        <Table
          caption={title}
          columns={[
            { label: t('resultColumns.village') },
            { label: t('resultColumns.open') },
            { label: <Defined words={words} of="response" />, numeric: true },
            { label: <Defined words={words} of="sameClass" />, numeric: true },
            { label: <Defined words={words} of="reopened" />, numeric: true },
            { label: <Defined words={words} of="lifted" />, numeric: true },
            { label: t('resultColumns.teams'), numeric: true },
            { label: <Defined words={words} of="change" /> },
          ]}
        >
          {results.map((result) => {
            const cell = cells(result)
            return (
              <tr key={result.village.code}>
                <th scope="row">{cell.village}</th>
                <td>{cell.open}</td>
                <td className="num">{cell.response}</td>
                <td className="num">{cell.sameClass}</td>
                <td className="num">{cell.reopened}</td>
                <td className="num">{cell.lifted}</td>
                <td className="num">{cell.teams}</td>
                <td>{cell.change}</td>
              </tr>
            )
          })}
        </Table>
      </div>
      <div className="desk:hidden">
        {results.map((result) => {
          const { village, change, ...figures } = cells(result)
          const facts = Object.entries(figures).map(([name, value]) => {
            const key = name as keyof typeof figures
            return {
              label: t(`resultColumns.${key}`),
              ...(key in DEFINED && { term: <Defined words={words} of={key as keyof typeof DEFINED} /> }),
              value,
            }
          })
          return (
            <section key={result.village.code} className="result">
              <h3>{village}</h3>
              <Facts items={facts} />
              <h4>
                <Defined words={words} of="change" />
              </h4>
              {change}
            </section>
          )
        })}
      </div>
    </Card>
  )
}

/** The columns whose head says how the figure is made. */
const DEFINED = { response: true, sameClass: true, reopened: true, lifted: true, change: true } as const

function Defined({ words: { people: t }, of }: { words: PeopleWords; of: keyof typeof DEFINED }) {
  return <Definition word={t(`resultColumns.${of}`)} text={t(`definitions.${of}`)} />
}

/** What stands in each column for one village. */
function cellsOf(words: PeopleWords, result: VillageResult, linked: ReadonlySet<string>, today: LocalDate) {
  const { people: t, stats, format } = words
  const { village, reopened, lifted, teams, change } = result
  const opens = linked.has(village.code)
  const list = (filter: Partial<IssueFilter>) => issueListHref({ village: village.code, ...filter })
  const open = format.number(result.open.open)
  return {
    village: (
      <>
        {opens ? <TextLink href={`/villages/${village.code}`}>{village.name}</TextLink> : village.name}
        <span className="sub">
          {village.township} {result.class && stats(`class.${result.class}`)}
        </span>
        <span className="sub">{t('bound', { since: format.day(change.since, today) })}</span>
      </>
    ),
    open: (
      <div className="result-lights">
        <span>{opens ? <TextLink href={list({})}>{open}</TextLink> : open}</span>
        {result.open.open > 0 && (
          <>
            <StackedBar counts={result.open} label={lightBar(words, result.open)} />
            <span className="sub">{lightBar(words, result.open)}</span>
          </>
        )}
      </div>
    ),
    response: figureWords(words, result.response),
    sameClass: figureWords(words, result.sameClass),
    reopened:
      opens && reopened > 0 ? (
        <TextLink href={list({ view: 'all', reopenedFrom: change.since })}>{format.number(reopened)}</TextLink>
      ) : (
        format.number(reopened)
      ),
    lifted: lifted ? t('ofHouseholds', lifted) : '—',
    teams: t('ofTeams', { count: teams }),
    change: <ResultChange words={words} result={result} today={today} />,
  }
}

/** 4.8 小时（23 条）, or — （3 条）. */
function figureWords({ people: t, format }: PeopleWords, { value, cases }: Figure): string {
  const hours = value === null ? '—' : t('hoursOf', { hours: format.decimal(value) })
  return t('responseWith', { hours, cases: t('cases', { count: cases }) })
}
