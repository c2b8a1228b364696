import { ListTable } from '@/components/lists/list-table'
import type { RosterVillage } from '@/lib/domains/teams/rules/roster'
import type { LocalDate } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'
import { type ListColumn, tableOf } from '@/lib/ground/lists/columns'
import type { Words } from './words'

interface RosterTableProps {
  words: Words
  t: Translator<'county'>
  villages: RosterVillage[]
  today: LocalDate
}

/** Villages with those who answer for them; on the phone the village, its commander and its teams. */
export function RosterTable({ villages, ...given }: RosterTableProps) {
  const table = tableOf(rosterColumns(given), villages, ({ code }) => code)
  return <ListTable {...table} caption={given.t('rosterTitle')} at="/villages/" plain />
}

function rosterColumns({
  words: { stats, format, units },
  t,
  today,
}: Omit<RosterTableProps, 'villages'>): ListColumn<RosterVillage>[] {
  const person = ({ cadreId, name }: { cadreId: string; name: string }) => [name, `/people/${cadreId}`] as const
  return [
    {
      head: t('rosterColumns.village'),
      parts: ['link', 'sub'],
      names: true,
      cell: ({ name, township }) => [name, township.name],
    },
    {
      head: t('rosterColumns.class'),
      parts: ['text'],
      phone: 'hidden',
      cell: (village) => (village.class ? stats(`class.${village.class}`) : ''),
    },
    {
      head: t('rosterColumns.commander'),
      parts: ['text', 'sub', 'sub', 'warning', 'missing'],
      cell: ({ commander }) => {
        if (!commander) return ['', '', '', '', t('vacant')]
        const { fits, waiver, post } = commander
        return [
          person(commander),
          post,
          !fits && waiver ? t('waived', { reason: waiver }) : '',
          !fits && !waiver ? t('mismatched') : '',
        ]
      },
    },
    {
      head: t('rosterColumns.since'),
      parts: ['text'],
      phone: 'hidden',
      cell: ({ commander }) => (commander ? format.tableDay(commander.fromOn, today) : ''),
    },
    {
      head: t('rosterColumns.secretary'),
      parts: ['text', 'sub', 'missing'],
      phone: 'hidden',
      cell: ({ firstSecretary }) =>
        firstSecretary ? [person(firstSecretary), firstSecretary.unit] : ['', '', t('vacant')],
    },
    {
      head: t('rosterColumns.termEnds'),
      parts: ['text', 'late'],
      phone: 'hidden',
      cell: ({ firstSecretary }) => {
        if (!firstSecretary) return ''
        const day = format.tableDay(firstSecretary.termEndsOn, today)
        return firstSecretary.endsSoon ? ['', day] : [day]
      },
    },
    {
      head: t('rosterColumns.teams'),
      parts: ['text', 'sub'],
      numeric: true,
      cell: ({ teams, lacking }) => [
        `${teams}/4`,
        lacking.length > 0
          ? t('lackingTeams', { teams: lacking.map((kind) => units(`teams.${kind}`)).join(t('and')) })
          : '',
      ],
    },
  ]
}
