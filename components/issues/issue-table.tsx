import { LightBadge } from '@/components/ui/light'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { IssueFilter } from '@/lib/domains/issues/filter'
import type { IssueLine } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'
import { dayOf } from '@/lib/ground/clock'
import { dueInTable, shortLight } from './light-words'
import { issueHref, lastDigits } from './list-links'
import { leadWords } from './who-words'

interface IssueTableProps {
  words: IssueWords
  lines: IssueLine[]
  sort: IssueFilter['sort']
  now: Date
}

/** The list at the desk: rows of 36 under a head that stays. */
export function IssueTable({ words, lines, sort, now }: IssueTableProps) {
  const { issues } = words
  const columns: Column[] = [
    { label: issues('columns.light') },
    { label: issues('columns.number') },
    { label: issues('columns.title'), className: 'wide' },
    { label: issues('columns.village') },
    { label: issues('columns.level') },
    { label: issues('columns.lead') },
    { label: issues('columns.stage') },
    { label: issues('columns.due'), numeric: true, ...(sort === 'due' && { sorted: 'ascending' as const }) },
    { label: issues('columns.moved'), numeric: true, ...(sort === 'moved' && { sorted: 'descending' as const }) },
  ]
  return (
    <Table kind="list" caption={issues('table')} columns={columns}>
      {lines.map((line) => (
        <Row key={line.id} words={words} line={line} now={now} />
      ))}
    </Table>
  )
}

function Row({ words, line, now }: { words: IssueWords; line: IssueLine; now: Date }) {
  const { issues, levels, stages, ui, format } = words
  const { light, seen, dueAt, movedAt } = line
  const lead = leadWords(words, line.lead)
  return (
    <tr>
      <td>
        {light ? <LightBadge light={light} label={ui(`light.${light}`)} /> : null}
        {seen && seen.rule !== 'UNTRIAGED' && (
          <span className={light === 'GREEN' ? 'text-xs text-ink-3' : 'text-xs'}>{shortLight(words, seen)}</span>
        )}
        {!light && <span className="text-xs text-ink-3">{stages(line.stage)}</span>}
      </td>
      <td className="text-ink-3" title={line.number}>
        {lastDigits(line.number)}
      </td>
      <td className="wide">
        <TextLink href={issueHref(line.number)}>{line.title}</TextLink>
      </td>
      <td>
        {line.villageName} <span className="text-xs text-ink-3">{line.townshipName}</span>
      </td>
      <td className="text-ink-3">{levels(line.level)}</td>
      <td>{lead || <span className="text-ink-3">{issues('noLead')}</span>}</td>
      <td className="text-ink-3">{stages(line.stage)}</td>
      <td className="num text-ink-3">{dueAt ? dueInTable(words, dueAt, now) : issues('noDue')}</td>
      <td className="num text-ink-3">
        {dayOf(movedAt) === dayOf(now) ? format.time(movedAt) : format.tableDay(movedAt, now)}
      </td>
    </tr>
  )
}
