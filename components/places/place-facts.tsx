import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import type { ClassTerm, PlaceChange } from '@/lib/domains/places/shown'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

interface Written {
  t: Translator<'places'>
  format: Format
}

/** Every class that a village had, the latest first. */
export function ClassHistory({ terms, t, format }: Written & { terms: readonly ClassTerm[] }) {
  if (terms.length === 0) return <Empty title={t('noClass')}>{t('noClassNote')}</Empty>
  return (
    <Table
      caption={t('classHistory')}
      columns={[{ label: t('class') }, { label: t('from') }, { label: t('to') }, { label: t('document') }]}
    >
      {terms.map((term) => (
        <tr key={term.id}>
          <td>{t(`classes.${term.class}`)}</td>
          <td>{format.fullDay(term.fromOn)}</td>
          <td className={term.toOn ? undefined : 'whitespace-nowrap'}>
            {term.toOn ? format.fullDay(term.toOn) : t('open')}
          </td>
          <td>{term.document ?? '–'}</td>
        </tr>
      ))}
    </Table>
  )
}

/** What was decided of a village: renames and mergers, ahead, carried out and taken back. */
export function ChangeHistory({
  changes,
  withdraw,
  t,
  format,
}: Written & { changes: readonly PlaceChange[]; withdraw: (id: string) => React.ReactNode }) {
  if (changes.length === 0) return <Empty title={t('noChanges')}>{t('noChangesNote')}</Empty>
  return (
    <Table
      caption={t('changes')}
      columns={[{ label: t('what') }, { label: t('from') }, { label: t('document') }, { label: t('state') }]}
    >
      {changes.map((change) => (
        <tr key={change.id}>
          <td>
            {change.kind === 'RENAME'
              ? t('renamed', { old: change.oldName, name: change.newName ?? '' })
              : t('merged', { old: change.oldName, name: change.successor?.name ?? '' })}
          </td>
          <td>{format.fullDay(change.onDay)}</td>
          <td>
            {change.document}
            {change.decidedBy && <span className="sub block">{t('decidedBy', { name: change.decidedBy })}</span>}
          </td>
          <td>
            {t(`states.${change.state}`)}
            {change.state === 'ahead' && withdraw(change.id)}
          </td>
        </tr>
      ))}
    </Table>
  )
}
