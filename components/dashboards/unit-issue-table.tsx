import { ListTable } from '@/components/lists/list-table'
import { dueInTable, shortLight } from '@/lib/domains/issues/light-words'
import type { IssueLine } from '@/lib/domains/issues/shown'
import { leadWords } from '@/lib/domains/issues/who-words'
import type { Instant } from '@/lib/ground/clock'
import { type ListColumn, tableOf } from '@/lib/ground/lists/columns'
import { lightWords, type Words } from './words'

interface UnitIssueTableProps {
  words: Words
  caption: string
  lines: IssueLine[]
  now: Instant
  /** Another leads them: then it says who. */
  leads?: boolean
}

/** What a unit leads or assists, by light and deadline; on the phone as cards. */
export function UnitIssueTable({ words, caption, lines, now, leads }: UnitIssueTableProps) {
  const table = tableOf(unitColumns(words, now, leads), lines, ({ number }) => number)
  return <ListTable {...table} caption={caption} at="/issues/" lights={lightWords(words)} cards />
}

function unitColumns(words: Words, now: Instant, leads?: boolean): ListColumn<IssueLine>[] {
  const { issues, stages, levels } = words
  return [
    {
      head: issues('columns.light'),
      parts: ['light', 'small'],
      phone: 'fact',
      sorted: 'descending',
      cell: ({ light, seen, stage }) => [light ?? '', seen ? shortLight(words, seen) : stages(stage)],
    },
    { head: issues('columns.number'), parts: ['end'], cell: ({ number }) => number },
    { head: issues('columns.title'), parts: ['link'], wide: true, phone: 'title', cell: ({ title }) => title },
    {
      head: issues('columns.village'),
      parts: ['text', 'small'],
      phone: 'fact',
      cell: ({ villageName, townshipName }) => [villageName, townshipName],
    },
    leads
      ? {
          head: issues('columns.lead'),
          parts: ['weak'],
          phone: 'fact',
          cell: ({ lead }) => leadWords(words, lead) || issues('noLead'),
        }
      : { head: issues('columns.level'), parts: ['weak'], cell: ({ level }) => levels(level) },
    { head: issues('columns.stage'), parts: ['weak'], cell: ({ stage }) => stages(stage) },
    {
      head: issues('columns.due'),
      parts: ['weak'],
      numeric: true,
      cell: ({ dueAt }) => (dueAt ? dueInTable(words, dueAt, now) : issues('noDue')),
    },
  ]
}
