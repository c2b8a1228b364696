import { LinkButton } from '@/components/ui/link-button'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { HistoryLine } from '@/lib/domains/appointments/shown'
import type { Instant } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

interface HistoryTableProps {
  t: Translator<'commanders'>
  format: Format
  lines: HistoryLine[]
  /** Ids of the people whose page the one who looks may open. */
  linked: ReadonlySet<string>
  now: Instant
  corrects: boolean
}

/** Every line of the record, the latest first. What no longer stands is struck, and says since when and why. */
export function HistoryTable({ t, format, lines, linked, now, corrects }: HistoryTableProps) {
  return (
    <Table
      caption={t('crumb')}
      columns={[
        { label: t('columns.who') },
        { label: t('columns.from') },
        { label: t('columns.to') },
        { label: t('columns.why'), className: 'phone:hidden' },
        { label: t('columns.document'), className: 'phone:hidden' },
        ...(corrects ? [{ label: '', className: 'row-actions phone:hidden' }] : []),
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id} className={line.voidedAt ? 'voided' : undefined}>
          <th scope="row">
            <span className="struck">
              {linked.has(line.cadreId) ? <TextLink href={`/people/${line.cadreId}`}>{line.name}</TextLink> : line.name}
            </span>
            <span className="sub">{line.post}</span>
            {line.voidedAt && (
              <span className="sub">
                {t(`voided.${line.changed?.kind ?? 'CORRECT'}`, { at: format.instant(line.voidedAt, now) })}
              </span>
            )}
          </th>
          <td className="whitespace-nowrap">
            <span className="struck">{format.tableDay(line.fromOn, now)}</span>
          </td>
          <td className="whitespace-nowrap">
            <span className="struck">{line.toOn ? format.tableDay(line.toOn, now) : t('open')}</span>
          </td>
          <td className="phone:hidden">
            {line.reason}
            {line.waiver && <span className="sub">{t('waiver', { reason: line.waiver })}</span>}
            {line.changed && (
              <span className="sub">
                {line.changed.by
                  ? t('changed', { why: line.changed.reason, by: line.changed.by })
                  : t('merged', { document: line.changed.reason })}
              </span>
            )}
            <span className="sub">{t('recorded', { at: format.instant(line.recordedAt, now) })}</span>
          </td>
          <td className="phone:hidden">
            {line.documentNo}
            {line.letter && line.letter.number !== line.documentNo && <span className="sub">{line.letter.number}</span>}
            {line.letter && (
              <a className="sub" href={`/api/appointments/letters/${line.letter.id}`} download>
                {t('letter')}
              </a>
            )}
          </td>
          {corrects && (
            <td className="row-actions phone:hidden">
              {!line.voidedAt && (
                <LinkButton size="small" href={`/appointments/new?tenure=${line.id}&kind=CORRECT`}>
                  {t('correct')}
                </LinkButton>
              )}
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
