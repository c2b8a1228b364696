import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { LocalDate } from '@/lib/clock'
import type { Team } from '@/lib/dashboards/rules/teams'
import type { Translator } from '@/lib/i18n/translator'
import type { Words } from './words'

/** One team of the 分工表: everyone, from which unit, with what duty, since when. */
export function DutyTable({
  words: { units, format },
  t,
  team: { kind, members },
  today,
}: {
  words: Words
  t: Translator<'village'>
  team: Team
  today: LocalDate
}) {
  const name = units(`teams.${kind}`)
  return (
    <Card title={name} sub={t('people', { count: members.length })}>
      {members.length > 0 ? (
        <Table
          caption={name}
          columns={[
            { label: t('columns.name'), className: 'duty-name' },
            { label: t('columns.post'), className: 'duty-post phone:hidden' },
            { label: t('columns.duty') },
            { label: t('columns.since'), numeric: true, className: 'phone:hidden' },
          ]}
        >
          {members.map((member) => (
            <tr key={member.cadreId}>
              <th scope="row">
                <TextLink href={`/people/${member.cadreId}`}>{member.name}</TextLink>
                {member.leader && kind !== 'FIRST_SECRETARY' && <span className="sub">{t('leader')}</span>}
                <span className="sub desk:hidden">{member.unit}</span>
              </th>
              <td className="phone:hidden">
                {member.post}
                <span className="sub">{member.unit}</span>
              </td>
              <td>{member.duty || t('noDuty')}</td>
              <td className="num phone:hidden">{format.tableDay(member.fromOn, today)}</td>
            </tr>
          ))}
        </Table>
      ) : (
        <Empty title={t('nobody')} />
      )}
    </Card>
  )
}
