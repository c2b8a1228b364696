import { HOUR } from '@/lib/ground/clock'
import { plainCell } from '@/lib/ground/sheets/write/plain-cell'
import type { Column } from '@/lib/ground/sheets/write/workbook'
import type { AuditLine } from './queries/line'
import { type AuditWords, doerOf, objectOf, seatOf, sentenceOf } from './sentence'

/** The columns of the sheet: those of the screen, with the seat in one of its own. */
export function auditColumns(words: AuditWords): Column<AuditLine>[] {
  const { t } = words
  const text = (head: string, width: number, of: (line: AuditLine) => string): Column<AuditLine> => ({
    ...{ head, width, kind: 'text' },
    cell: (line) => plainCell(of(line)),
  })
  return [
    // a spreadsheet has no time zone: an instant is written as the clock in Shanghai showed it
    { head: t('columns.at'), width: 17, kind: 'instant', cell: ({ at }) => new Date(at.getTime() + 8 * HOUR) },
    text(t('columns.who'), 12, (line) => doerOf(line, words)),
    text(t('columns.seat'), 20, (line) => seatOf(line, words)),
    text(t('columns.what'), 50, (line) => sentenceOf(line, words)),
    text(t('columns.about'), 40, (line) => objectOf(line, words)),
    text(t('columns.place'), 18, ({ place }) => place),
  ]
}
