import { LightBadge } from '@/components/ui/light'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { dueInTable, shortLight } from '@/lib/domains/issues/light-words'
import { issueHref, lastDigits } from '@/lib/domains/issues/number'
import type { IssueLine } from '@/lib/domains/issues/shown'
import { leadWords } from '@/lib/domains/issues/who-words'
import type { Words } from './words'

/** What a unit leads or assists, by light and deadline; whose lead it is only where that is another's. */
export function UnitIssueTable({
  words,
  caption,
  lines,
  now,
  leads,
}: {
  words: Words
  caption: string
  lines: IssueLine[]
  now: Date
  leads?: boolean
}) {
  const { issues, ui, stages, levels } = words
  return (
    <Table
      kind="list"
      caption={caption}
      columns={[
        { label: issues('columns.light'), sorted: 'descending' },
        { label: issues('columns.number') },
        { label: issues('columns.title'), className: 'wide' },
        { label: issues('columns.village') },
        { label: leads ? issues('columns.lead') : issues('columns.level') },
        { label: issues('columns.stage') },
        { label: issues('columns.due'), numeric: true },
      ]}
    >
      {lines.map(({ id, number, title, light, seen, villageName, townshipName, level, lead, stage, dueAt }) => (
        <tr key={id}>
          <td>
            {light && <LightBadge light={light} label={ui(`light.${light}`)} />}
            {seen && <span className="text-xs">{shortLight(words, seen)}</span>}
          </td>
          <td className="text-ink-3" title={number}>
            {lastDigits(number)}
          </td>
          <td className="wide">
            <TextLink href={issueHref(number)}>{title}</TextLink>
          </td>
          <td>
            {villageName} <span className="text-xs text-ink-3">{townshipName}</span>
          </td>
          <td className="text-ink-3">{leads ? leadWords(words, lead) || issues('noLead') : levels(level)}</td>
          <td className="text-ink-3">{stages(stage)}</td>
          <td className="num text-ink-3">{dueAt ? dueInTable(words, dueAt, now) : issues('noDue')}</td>
        </tr>
      ))}
    </Table>
  )
}
