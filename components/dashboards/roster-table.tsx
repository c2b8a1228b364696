import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { RosterVillage } from '@/lib/domains/teams/rules/roster'
import type { LocalDate } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'
import type { Words } from './words'

interface RosterTableProps {
  words: Words
  t: Translator<'county'>
  villages: RosterVillage[]
  today: LocalDate
}

/** Villages with those who answer for them; on the phone the village, its commander and its teams. */
export function RosterTable({ words, t, villages, today }: RosterTableProps) {
  const head = (column: Parameters<typeof columnOf>[1], desk = false) => columnOf(t, column, desk)
  return (
    <Table
      caption={t('rosterTitle')}
      columns={[
        head('village'),
        head('class', true),
        head('commander'),
        head('since', true),
        head('secretary', true),
        head('termEnds', true),
        { ...head('teams'), numeric: true },
      ]}
    >
      {villages.map((village) => (
        <RosterRow key={village.id} words={words} t={t} village={village} today={today} />
      ))}
    </Table>
  )
}

type ColumnName = 'village' | 'class' | 'commander' | 'since' | 'secretary' | 'termEnds' | 'teams'

function columnOf(t: Translator<'county'>, column: ColumnName, desk: boolean) {
  return { label: t(`rosterColumns.${column}`), ...(desk && { className: 'phone:hidden' }) }
}

function RosterRow({
  words: { stats, format, units },
  t,
  village,
  today,
}: Omit<RosterTableProps, 'villages'> & { village: RosterVillage }) {
  const { commander, firstSecretary, teams } = village
  const lacking = village.lacking.map((kind) => units(`teams.${kind}`))
  return (
    <tr>
      <th scope="row">
        <TextLink href={`/villages/${village.code}`}>{village.name}</TextLink>
        <span className="sub">{village.township.name}</span>
      </th>
      <td className="phone:hidden">{village.class && stats(`class.${village.class}`)}</td>
      <td>
        {commander ? (
          <>
            <TextLink href={`/people/${commander.cadreId}`}>{commander.name}</TextLink>
            <span className="sub">{commander.post}</span>
            {!commander.fits && (
              <span className={commander.waiver ? 'sub' : 'sub warning-note'}>
                {commander.waiver ? t('waived', { reason: commander.waiver }) : t('mismatched')}
              </span>
            )}
          </>
        ) : (
          <b className="warning-note">{t('vacant')}</b>
        )}
      </td>
      <td className="phone:hidden">{commander && format.tableDay(commander.fromOn, today)}</td>
      <td className="phone:hidden">
        {firstSecretary ? (
          <>
            <TextLink href={`/people/${firstSecretary.cadreId}`}>{firstSecretary.name}</TextLink>
            <span className="sub">{firstSecretary.unit}</span>
          </>
        ) : (
          <b className="warning-note">{t('vacant')}</b>
        )}
      </td>
      <td className={firstSecretary?.endsSoon ? 'phone:hidden warning-note' : 'phone:hidden'}>
        {firstSecretary && format.tableDay(firstSecretary.termEndsOn, today)}
      </td>
      <td className="num">
        {teams}/4
        {lacking.length > 0 && <span className="sub">{t('lackingTeams', { teams: lacking.join(t('and')) })}</span>}
      </td>
    </tr>
  )
}
