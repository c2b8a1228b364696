import { endsWithDay } from '@/lib/domains/issues/rules/seen-light'
import type { IssueWords } from '@/lib/domains/issues/words'
import { HOUR, MINUTE } from '@/lib/ground/clock'
import { maskName } from '@/lib/ground/crypto/mask'
import type { Translator } from '@/lib/ground/i18n/translator'
import { plainCell } from '@/lib/ground/sheets/write/plain-cell'
import type { Column as SheetColumn } from '@/lib/ground/sheets/write/workbook'
import type { ExportRow } from './rows'

type Column = SheetColumn<ExportRow>

/** A spreadsheet has no time zone: an instant is written as the clock in Shanghai showed it. */
const onTheClock = (instant: Date | null) => instant && new Date(instant.getTime() + 8 * HOUR)

/** A deadline of 24:00 belongs to the day that ends there, so it is written as its last minute. */
const lastMinute = (due: Date | null) => (due && endsWithDay(due) ? new Date(due.getTime() - MINUTE) : due)

/** The columns of the table: those of the list, then the dates and the counts. Households by their masked head alone. */
export function exportColumns(t: Translator<'export'>, words: IssueWords): Column[] {
  const { ui, stages, levels, categories, sources, units } = words
  const yes = (claim: boolean) => (claim ? t('yes') : '')
  const text = (head: string, width: number, of: (row: ExportRow) => string | null | undefined): Column => ({
    head,
    width,
    kind: 'text',
    cell: (row) => plainCell(of(row) ?? ''),
  })
  const instant = (head: string, of: (row: ExportRow) => Date | null): Column => ({
    head,
    width: 16,
    kind: 'instant',
    cell: (row) => onTheClock(of(row)),
  })
  const number = (head: string, of: (row: ExportRow) => number): Column => ({
    head,
    width: 9,
    kind: 'number',
    cell: of,
  })
  return [
    text(t('columns.number'), 17, (row) => row.number),
    text(t('columns.light'), 8, (row) => row.light && ui(`light.${row.light}`)),
    text(t('columns.title'), 40, (row) => row.title),
    text(t('columns.text'), 40, (row) => row.text),
    text(t('columns.category'), 10, (row) => categories(row.category)),
    text(t('columns.township'), 10, (row) => row.village.township.name),
    text(t('columns.village'), 10, (row) => row.village.name),
    text(t('columns.group'), 8, (row) => row.group?.name),
    text(t('columns.household'), 8, (row) => row.household && maskName(row.household.headName)),
    text(t('columns.stage'), 8, (row) => stages(row.stage)),
    text(t('columns.level'), 8, (row) => levels(row.level)),
    text(
      t('columns.lead'),
      14,
      (row) => row.leadUnit?.shortName ?? (row.leadTeam && units(`teams.${row.leadTeam.kind}`)),
    ),
    text(t('columns.assisting'), 18, (row) => row.assists.map(({ unit }) => unit.shortName).join(t('list'))),
    text(t('columns.source'), 10, (row) => sources(row.source)),
    text(t('columns.urgent'), 6, (row) => yes(row.urgent)),
    text(t('columns.onTheSpot'), 8, (row) => yes(row.onTheSpot)),
    text(t('columns.reporter'), 10, (row) => row.reporter.name),
    instant(t('columns.reportedAt'), (row) => row.reportedAt),
    instant(t('columns.triagedAt'), (row) => row.triagedAt),
    instant(t('columns.firstRespondedAt'), (row) => row.firstRespondedAt),
    instant(t('columns.onSiteAt'), (row) => row.onSiteAt),
    instant(t('columns.dueAt'), (row) => lastMinute(row.dueAt)),
    instant(t('columns.doneAt'), (row) => row.doneAt),
    instant(t('columns.closedAt'), (row) => row.closedAt),
    number(t('columns.daysLate'), (row) => row.daysLate),
    number(t('columns.returns'), (row) => row.returns),
    number(t('columns.extensions'), (row) => row.extensions),
    number(t('columns.supervisions'), (row) => row.supervisions),
    number(t('columns.reopenings'), (row) => row.reopenings),
  ]
}
