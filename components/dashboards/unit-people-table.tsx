import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { PersonInVillage } from '@/lib/domains/teams/shown'
import type { LocalDate } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'
import type { Words } from './words'

interface UnitPeopleTableProps {
  words: Words
  t: Translator<'unit'>
  people: PersonInVillage[]
  /** Codes of the villages that the one who looks may open. */
  linked: ReadonlySet<string>
  today: LocalDate
  /** What the officer of the unit may ask for a person. */
  asks?: (person: PersonInVillage) => { href: string; label: string }[]
}

/** A unit's people at work in villages: where, as what, until when. */
export function UnitPeopleTable({
  words: { units, roles, format },
  t,
  people,
  linked,
  today,
  asks,
}: UnitPeopleTableProps) {
  return (
    <Table
      caption={t('people')}
      columns={[
        { label: t('columns.name') },
        { label: t('columns.village') },
        { label: t('columns.as'), className: 'phone:hidden' },
        { label: t('columns.since'), numeric: true, className: 'phone:hidden' },
        { label: t('columns.until'), numeric: true },
      ]}
    >
      {people.map((person) => {
        const { cadreId, name, post, village, fromOn, termEndsOn } = person
        const as = partsOf(person).join(t('and'))
        const asked = asks?.(person) ?? []
        return (
          <tr key={`${cadreId}${village.code}`}>
            <th scope="row">
              <TextLink href={`/people/${cadreId}`}>{name}</TextLink>{' '}
              <span className="text-xs text-ink-3 phone:hidden">{post}</span>
              <span className="desk:hidden">
                <span className="sub">{as}</span>
                <Asks asked={asked} />
              </span>
            </th>
            <td>
              <VillageName linked={linked.has(village.code)} code={village.code}>
                {village.name}
              </VillageName>{' '}
              <span className="text-xs text-ink-3 phone:block">{village.township}</span>
            </td>
            <td className="phone:hidden">
              {as}
              <Asks asked={asked} />
            </td>
            <td className="num phone:hidden">{format.tableDay(fromOn, today)}</td>
            <td className="num">{termEndsOn ? format.tableDay(termEndsOn, today) : '—'}</td>
          </tr>
        )
      })}
    </Table>
  )

  /** 总队长, 第一书记, 驻村工作队队长: what someone is in a village, a first secretary once. */
  function partsOf({ commander, firstSecretary, teams }: PersonInVillage): string[] {
    return [
      ...(commander ? [roles('COMMANDER')] : []),
      ...(firstSecretary ? [roles('FIRST_SECRETARY')] : []),
      ...teams
        .filter(({ kind }) => kind !== 'FIRST_SECRETARY' || !firstSecretary)
        .map(({ kind, leader }) => `${units(`teams.${kind}`)}${leader ? t('leads') : ''}`),
    ]
  }
}

function VillageName({ linked, code, children }: { linked: boolean; code: string; children: ReactNode }) {
  return linked ? <TextLink href={`/villages/${code}`}>{children}</TextLink> : children
}

/** What may be asked for a person. */
function Asks({ asked }: { asked: { href: string; label: string }[] }) {
  if (asked.length === 0) return null
  return (
    <span className="member-actions">
      {asked.map(({ href, label }) => (
        <TextLink key={href} href={href} scroll={false}>
          {label}
        </TextLink>
      ))}
    </span>
  )
}
