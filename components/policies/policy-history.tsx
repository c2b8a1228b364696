import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { dayOf, type Instant } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

interface PolicyHistoryProps {
  address: string
  lines: readonly {
    id: string
    document: string
    since: Instant
    draftedBy: string | null
    approvedBy: string | null
  }[]
  now: Instant
  t: Translator<'policies'>
  format: Format
}

/** What the county has set of one kind, the latest first; each line leads to what it said. */
export function PolicyHistory({ address, lines, now, t, format }: PolicyHistoryProps) {
  if (lines.length === 0) return <Empty title={t('historyEmpty')}>{t('historyEmptyNote')}</Empty>
  return (
    <Table
      kind="list"
      caption={t('history')}
      columns={[
        { label: t('since') },
        { label: t('document') },
        { label: t('drafter'), className: 'phone:hidden' },
        { label: t('approver'), className: 'phone:hidden' },
      ]}
    >
      {lines.map(({ id, document, since, draftedBy, approvedBy }) => (
        <tr key={id}>
          <td>
            {since <= now ? (
              <TextLink href={`${address}?on=${dayOf(since)}`}>{format.fullDay(since)}</TextLink>
            ) : (
              <>
                {format.fullDay(since)} <Tag kind="outline">{t('ahead')}</Tag>
              </>
            )}
          </td>
          <td>{document}</td>
          <td className="phone:hidden">{draftedBy ?? '–'}</td>
          <td className="phone:hidden">{approvedBy ?? '–'}</td>
        </tr>
      ))}
    </Table>
  )
}
