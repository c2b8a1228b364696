import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { LocalDate } from '@/lib/ground/clock'
import { PersonLink } from './person-link'
import type { PostingsWords } from './words'

/** A tenure in a list, with which relations have been moved. */
export type Serving = {
  id: string
  cadreId: string
  name: string
  unit: string
  village: { code: string; name: string; township: string }
  fromOn: LocalDate
  termEndsOn: LocalDate
  toOn: LocalDate | null
  partyMoved: boolean
  personnelMoved: boolean
  unitWorkLeft: boolean
}

/** First secretaries who serve or are about to, by the end of their term. */
export function ServingTable({
  words: { t, format },
  lines,
  openable,
  today,
}: {
  words: PostingsWords
  lines: Serving[]
  openable: ReadonlySet<string>
  today: LocalDate
}) {
  return (
    <Table
      caption={t('home.serving')}
      columns={[
        { label: t('columns.person') },
        { label: t('columns.village') },
        { label: t('columns.from'), numeric: true, className: 'phone:hidden' },
        { label: t('columns.termEnds'), numeric: true, className: 'phone:pr-4' },
        { label: t('columns.relations'), className: 'phone:hidden' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row">
            <TextLink href={`/postings/${line.id}`}>{line.name}</TextLink>
            <PersonLink t={t} cadreId={line.cadreId} name={line.name} openable={openable} />{' '}
            <span className="text-xs text-ink-3 phone:hidden">{line.unit}</span>
          </th>
          <td>
            {line.village.name} <span className="text-xs text-ink-3 phone:block">{line.village.township}</span>
          </td>
          <td className="num phone:hidden">{format.tableDay(line.fromOn, today)}</td>
          <td className="num phone:pr-4">{format.tableDay(line.toOn ?? line.termEndsOn, today)}</td>
          <td className="phone:hidden">
            {(['partyMoved', 'personnelMoved', 'unitWorkLeft'] as const).map((relation) => (
              <span key={relation} className="check-mark mr-3" data-met={line[relation] ? 'yes' : 'no'}>
                <Icon name={line[relation] ? 'check' : 'cross'} label={t(line[relation] ? 'yes' : 'no')} />
                {t(`relations.${relation}`)}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </Table>
  )
}
