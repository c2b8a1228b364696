import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { LocalDate } from '@/lib/clock'
import type { PersonInVillage } from '@/lib/dashboards/shown'
import type { Translator } from '@/lib/i18n/translator'
import type { Words } from './words'

interface UnitPeopleTableProps {
  words: Words
  t: Translator<'unit'>
  people: PersonInVillage[]
  /** Whether the one who looks may open the villages. */
  linked: boolean
  today: LocalDate
}

/** A unit's people at work in villages: where, as what, until when. */
export function UnitPeopleTable({ words: { units, roles, format }, t, people, linked, today }: UnitPeopleTableProps) {
  return (
    <Table
      caption={t('people')}
      columns={[
        { label: t('columns.name') },
        { label: t('columns.village') },
        { label: t('columns.as') },
        { label: t('columns.since'), numeric: true, className: 'phone:hidden' },
        { label: t('columns.until'), numeric: true },
      ]}
    >
      {people.map(({ cadreId, name, post, village, commander, firstSecretary, teams, fromOn, termEndsOn }) => (
        <tr key={`${cadreId}${village.code}`}>
          <th scope="row">
            {name}
            <span className="sub">{post}</span>
          </th>
          <td>
            <VillageName linked={linked} code={village.code}>
              {village.name}
            </VillageName>
            <span className="sub">{village.township}</span>
          </td>
          <td>
            {[
              commander && roles('COMMANDER'),
              firstSecretary && roles('FIRST_SECRETARY'),
              ...teams
                .filter(({ kind }) => kind !== 'FIRST_SECRETARY' || !firstSecretary)
                .map(({ kind, leader }) => `${units(`teams.${kind}`)}${leader ? t('leads') : ''}`),
            ]
              .filter(Boolean)
              .join(t('and'))}
          </td>
          <td className="num phone:hidden">{format.tableDay(fromOn, today)}</td>
          <td className="num">{termEndsOn ? format.tableDay(termEndsOn, today) : '—'}</td>
        </tr>
      ))}
    </Table>
  )
}

function VillageName({ linked, code, children }: { linked: boolean; code: string; children: ReactNode }) {
  return linked ? <TextLink href={`/villages/${code}`}>{children}</TextLink> : children
}
