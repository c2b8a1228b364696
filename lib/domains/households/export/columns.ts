import type { RegisterWords } from '@/lib/domains/households/words'
import { HOUR } from '@/lib/ground/clock'
import { plainCell } from '@/lib/ground/sheets/write/plain-cell'
import type { Column } from '@/lib/ground/sheets/write/workbook'
import type { ExportRow } from './rows'

/** A spreadsheet has no time zone: an instant is written as the clock in Shanghai showed it. */
const onTheClock = (instant: Date | null) => instant && new Date(instant.getTime() + 8 * HOUR)

/** The columns of the table, in the words of the list; heads and phones masked. */
export function exportColumns({ t, issues }: RegisterWords): Column<ExportRow>[] {
  const text = (
    head: string,
    width: number,
    of: (row: ExportRow) => string | null | undefined | false,
  ): Column<ExportRow> => ({ head, width, kind: 'text', cell: (row) => plainCell(of(row) || '') })
  const number = (head: string, of: (row: ExportRow) => number | null): Column<ExportRow> => ({
    ...{ head, width: 9, kind: 'number', cell: of },
  })
  return [
    text(t('columns.number'), 18, (row) => row.number),
    text(t('columns.head'), 8, (row) => row.head),
    text(t('keys.township'), 10, (row) => row.township),
    text(t('keys.village'), 10, (row) => row.village),
    text(t('keys.group'), 8, (row) => row.group),
    number(t('columns.people'), (row) => row.people),
    text(t('facts.phone'), 13, (row) => row.phoneMasked),
    text(t('columns.category'), 10, (row) => issues(`household.categories.${row.category}`)),
    text(t('columns.status'), 10, (row) => issues(`household.statuses.${row.povertyStatus}`)),
    text(t('columns.monitor'), 14, (row) => row.monitorKind && issues(`household.monitors.${row.monitorKind}`)),
    text(t('columns.cause'), 12, (row) => row.mainCause && t(`causes.${row.mainCause}`)),
    text(t('columns.helper'), 10, (row) => row.helper),
    { head: t('columns.visited'), width: 16, kind: 'instant', cell: (row) => onTheClock(row.lastVisitedAt) },
    number(t('fields.houseArea'), (row) => row.houseArea),
    text(t('house.grade'), 8, (row) => row.houseGrade),
    text(t('house.water'), 8, (row) => row.safeWater !== null && t(row.safeWater ? 'yes' : 'no')),
    text(
      t('columns.ended'),
      12,
      (row) => row.ended && t('endedOn', { day: row.ended.on, reason: t(`ends.${row.ended.reason}`) }),
    ),
  ]
}
