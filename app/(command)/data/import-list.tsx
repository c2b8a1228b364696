import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ShownImport } from '@/lib/across/imports/queries/list'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'

/** The imports done and under way, the newest first. */
export async function ImportList({ imports }: { imports: readonly ShownImport[] }) {
  const [t, format] = await Promise.all([translator('imports'), formatter()])
  const columns = (['when', 'kind', 'file', 'counts', 'standing'] as const).map((key) => ({
    label: t(`columns.${key}`),
    ...((key === 'counts' || key === 'file') && { className: 'phone:hidden' }),
  }))
  return (
    <Card title={t('listTitle')} {...(imports.length > 0 && { sub: t('listSub', { count: imports.length }) })}>
      {imports.length === 0 ? (
        <Empty title={t('none')}>{t('noneNote')}</Empty>
      ) : (
        <Table caption={t('listTitle')} columns={columns}>
          {imports.map(({ id, kind, town, fileName, by, uploadedAt, standing, counts }) => (
            <tr key={id}>
              <td className="whitespace-nowrap">
                {format.tableDay(uploadedAt)} {format.time(uploadedAt)}
                <span className="sub block">{by}</span>
              </td>
              <td>
                <TextLink href={`/data/${id}`}>
                  {town ? t('ofTown', { kind: t(`kinds.${kind}`), town }) : t(`kinds.${kind}`)}
                </TextLink>
              </td>
              <td className="phone:hidden [overflow-wrap:anywhere]">{fileName}</td>
              <td className="phone:hidden">
                {counts.rows > 0 && <span className="sub">{t('countsLine', counts)}</span>}
              </td>
              <td>
                <Tag {...(standing === 'draft' ? { kind: 'brand' } : { kind: 'outline' })}>
                  {t(`standing.${standing}`)}
                </Tag>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  )
}
