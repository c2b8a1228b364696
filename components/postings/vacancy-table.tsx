import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { LocalDate } from '@/lib/ground/clock'
import { PersonLink } from './person-link'
import type { PostingsWords } from './words'

/** A village that wants a first secretary: who is there until when, and which round is to fill it. */
export type Vacancy = {
  village: { code: string; name: string; township: string }
  serving: { id: string; cadreId: string; name: string; unit: string; termEndsOn: LocalDate; daysLeft: number } | null
  successorFrom: LocalDate | null
  round: { id: string; title: string } | null
}

/** Vacant villages first, then those whose first secretary's term ends. */
export function VacancyTable({
  words: { t, format },
  lines,
  openable,
  today,
}: {
  words: PostingsWords
  lines: Vacancy[]
  openable: ReadonlySet<string>
  today: LocalDate
}) {
  return (
    <Table
      caption={t('home.vacant')}
      columns={[
        { label: t('columns.village') },
        { label: t('columns.serving') },
        { label: t('columns.termEnds'), numeric: true, className: 'phone:pr-4' },
        { label: t('columns.left'), numeric: true, className: 'phone:hidden' },
        { label: t('columns.next'), className: 'phone:hidden' },
      ]}
    >
      {lines.map(({ village, serving, successorFrom, round }) => (
        <tr key={village.code}>
          <th scope="row">
            <TextLink href={`/postings/villages/${village.code}`}>{village.name}</TextLink>{' '}
            <span className="text-xs text-ink-3 phone:block">{village.township}</span>
          </th>
          <td>
            {serving ? (
              <>
                <TextLink href={`/postings/${serving.id}`}>{serving.name}</TextLink>
                <PersonLink t={t} cadreId={serving.cadreId} name={serving.name} openable={openable} />{' '}
                <span className="text-xs text-ink-3 phone:hidden">{serving.unit}</span>
              </>
            ) : (
              <Tag kind="brand">{t('home.nobody')}</Tag>
            )}
          </td>
          <td className="num phone:pr-4">{serving ? format.tableDay(serving.termEndsOn, today) : '—'}</td>
          <td className="num phone:hidden">{serving ? leftWords(serving.daysLeft) : '—'}</td>
          <td className="phone:hidden">
            {successorFrom ? (
              t('home.successor', { day: format.day(successorFrom, today) })
            ) : round ? (
              <TextLink href={`/postings/rounds/${round.id}`}>{round.title}</TextLink>
            ) : (
              <span className="text-ink-3">{t('home.noRound')}</span>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )

  function leftWords(days: number): string {
    return days > 0 ? t('home.daysLeft', { days }) : t('home.over')
  }
}
