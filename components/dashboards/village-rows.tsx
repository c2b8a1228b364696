import { Mark } from '@/components/ui/mark'
import { StackedBar } from '@/components/ui/stacked-bar'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { NONE_OPEN, type OpenCounts } from '@/lib/domains/issues/figures/open-counts'
import { type IssueFilter, issueListHref } from '@/lib/domains/issues/filter'
import type { RosterVillage } from '@/lib/domains/teams/rules/roster'
import type { Figure } from '@/lib/ground/figures'
import type { Translator } from '@/lib/ground/i18n/translator'
import { FigureCell, LinkedNumber, OpenByLight } from './compare-table'
import { lightBar } from './headline'
import type { Words } from './words'

interface VillageRowsProps {
  words: Words
  t: Translator<'township'>
  /** Those under most pressure first. */
  villages: RosterVillage[]
  open: Map<string, OpenCounts>
  responses: Map<string, Figure>
}

/** The villages of a township side by side: lights, overdue, first response, who commands, and the teams. */
export function VillageRows({ words, t, villages, open, responses }: VillageRowsProps) {
  const { stats, ui } = words
  const most = Math.max(1, ...villages.map(({ id }) => open.get(id)?.open ?? 0))
  return (
    <Table
      kind="compare"
      caption={t('villages')}
      columns={[
        { label: t('village') },
        { label: <OpenByLight words={words} />, span: 2 },
        {
          label: (
            <>
              <Mark light="RED" /> {ui('light.RED')}
            </>
          ),
          numeric: true,
          sorted: 'descending',
        },
        { label: stats('overdue'), numeric: true },
        {
          label: stats('responseColumn'),
          numeric: true,
          title: stats('responseColumnTitle'),
          className: 'phone:hidden',
        },
        { label: t('commander'), className: 'phone:hidden' },
        { label: t('teams'), numeric: true, className: 'phone:hidden' },
      ]}
    >
      {villages.map((village) => (
        <VillageRow
          key={village.id}
          words={words}
          t={t}
          village={village}
          counts={open.get(village.id) ?? NONE_OPEN}
          response={responses.get(village.id)}
          most={most}
        />
      ))}
    </Table>
  )
}

function VillageRow({
  words,
  t,
  village,
  counts,
  response,
  most,
}: Pick<VillageRowsProps, 'words' | 't'> & {
  village: RosterVillage
  counts: OpenCounts
  response?: Figure
  most: number
}) {
  const { commander, teams } = village
  const list = (filter: Partial<IssueFilter>) => issueListHref({ village: village.code, ...filter })
  const lacking = village.lacking.map((kind) => words.units(`teams.${kind}`))
  return (
    <tr>
      <th scope="row">
        <TextLink href={`/villages/${village.code}`}>{village.name}</TextLink>
        <span className="sub desk:hidden">{commander?.name ?? t('vacant')}</span>
      </th>
      <td className="num total">
        <TextLink href={list({})}>{counts.open}</TextLink>
      </td>
      <td className="bar">
        <StackedBar counts={counts} max={most} label={lightBar(words, counts)} />
      </td>
      <LinkedNumber value={counts.RED} href={list({ light: ['RED'] })} loud />
      <LinkedNumber value={counts.overdue} href={list({ view: 'overdue' })} />
      <FigureCell words={words} figure={response} className="phone:hidden" />
      <td className="phone:hidden commander-cell">
        {commander ? (
          <>
            {commander.name}
            <small>{commander.post}</small>
          </>
        ) : (
          <b className="warning-note">{t('vacant')}</b>
        )}
      </td>
      <td className="num phone:hidden" title={lacking.length > 0 ? lacking.join(t('and')) : undefined}>
        {teams}/4
      </td>
    </tr>
  )
}
