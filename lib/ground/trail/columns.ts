import type { Instant } from '@/lib/ground/clock'
import type { ListColumn } from '@/lib/ground/lists/columns'
import type { Part } from '@/lib/ground/lists/shown'
import type { AuditLine } from './queries/line'
import { doerOf, objectOf, seatOf, sentenceOf } from './sentence'
import type { AuditWords } from './words'

/**
 * When, who in which seat, what, about what and where, on the screen and in the sheet; on the phone object and place stand
 * beneath what was done. An issue leads to its page where `linked`.
 */
export function auditColumns(words: AuditWords, now: Instant, linked = false): ListColumn<AuditLine>[] {
  const { t, format } = words
  const object = (line: AuditLine): Part => {
    const said = objectOf(line, words)
    return linked && line.issue ? [said, `/issues/${encodeURIComponent(line.issue.number)}`] : said
  }
  return [
    {
      head: t('columns.at'),
      parts: ['text'],
      cell: ({ at }) => format.instant(at, now),
      sheet: { instant: ({ at }) => at },
    },
    {
      head: t('columns.who'),
      parts: ['text', 'sub'],
      cell: (line) => [doerOf(line, words), seatOf(line, words)],
      sheet: { width: 12, text: (line) => doerOf(line, words) },
    },
    { head: t('columns.seat'), sheet: { width: 20, text: (line) => seatOf(line, words) } },
    {
      head: t('columns.what'),
      parts: ['text', 'phone', 'phone'],
      cell: (line) => [sentenceOf(line, words), object(line), line.place],
      sheet: { width: 50, text: (line) => sentenceOf(line, words) },
    },
    {
      head: t('columns.about'),
      parts: ['text'],
      phone: 'hidden',
      cell: (line) => [object(line)],
      sheet: { width: 40, text: (line) => objectOf(line, words) },
    },
    {
      head: t('columns.place'),
      parts: ['text'],
      phone: 'hidden',
      cell: ({ place }) => place,
      sheet: { width: 18 },
    },
  ]
}
