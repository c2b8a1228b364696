import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { TeamPerson, VillageTeam } from '@/lib/domains/teams/rules/people'
import type { LocalDate } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

interface TeamTableProps {
  t: Translator<'teams'>
  format: Format
  team: VillageTeam
  today: LocalDate
  /** At the right of the card's head: what can be done with the team. */
  more?: ReactNode
  /** What can be done with a member. */
  actionsOf: (person: TeamPerson) => { href: string; label: string }[]
  link: (props: { href: string; children: ReactNode }) => ReactNode
}

/** One team of the division of duties (分工表): everyone, from which unit, with what duty, since when; and what the team lacks. */
export function TeamTable({ t, format, team, today, more, actionsOf, link: Link }: TeamTableProps) {
  const { label, people, rule, lacks, kind } = team
  return (
    <Card title={label} sub={t('people', { count: people.filter(({ toCome }) => !toCome).length })} more={more}>
      {lacks.length > 0 && (
        <p className="answer-line warning-note">
          {t('short', {
            lacks: lacks
              .map((lack) => t(`lacks.${lack}`, { members: rule.members, county: rule.countyMembers }))
              .join(t('and')),
          })}
        </p>
      )}
      {people.length > 0 ? (
        <Table
          caption={label}
          columns={[
            { label: t('columns.name'), className: 'duty-name' },
            { label: t('columns.post'), className: 'duty-post phone:hidden' },
            { label: t('columns.duty') },
            { label: t('columns.since'), numeric: true, className: 'phone:hidden' },
          ]}
        >
          {people.map((person) => {
            const actions = actionsOf(person)
            return (
              <tr key={person.id ?? person.cadreId}>
                <th scope="row">
                  <TextLink href={`/people/${person.cadreId}`}>{person.name}</TextLink>
                  {person.leader && kind !== 'FIRST_SECRETARY' && <span className="sub">{t('leader')}</span>}
                  <span className="sub desk:hidden">{person.unit}</span>
                </th>
                <td className="phone:hidden">
                  {person.post}
                  <span className="sub">{person.unit}</span>
                </td>
                <td>
                  {person.duty || t('noDuty')}
                  {actions.length > 0 && (
                    <span className="member-actions">
                      {actions.map(({ href, label: word }) => (
                        <Link key={href} href={href}>
                          {word}
                        </Link>
                      ))}
                    </span>
                  )}
                </td>
                <td className="num phone:hidden">
                  {format.tableDay(person.fromOn, today)}
                  {person.toCome && (
                    <span className="sub">
                      <Tag kind="outline">{t('toCome')}</Tag>
                    </span>
                  )}
                  {person.toOn && (
                    <span className="sub">{t('until', { day: format.tableDay(person.toOn, today) })}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </Table>
      ) : (
        <Empty title={t('nobody')} />
      )}
    </Card>
  )
}
