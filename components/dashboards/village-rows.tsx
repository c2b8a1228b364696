import { NONE_OPEN, type OpenCounts } from '@/lib/domains/issues/figures/open-counts'
import type { RosterVillage } from '@/lib/domains/teams/rules/roster'
import type { Figure } from '@/lib/ground/figures'
import type { Translator } from '@/lib/ground/i18n/translator'
import { CompareLines } from './compare-lines'
import { comparedLine, comparing, hoursOf } from './compare-table'
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
  const { stats, units } = words
  return (
    <CompareLines
      caption={t('villages')}
      {...comparing(words, { name: t('village'), at: '/villages/', by: 'village' })}
      cells={[
        { label: stats('responseColumn'), numeric: true, title: stats('responseColumnTitle'), desk: true },
        { label: t('commander'), desk: true },
        { label: t('teams'), numeric: true, desk: true },
      ]}
      lines={villages.map(({ id, code, name, commander, teams, lacking }) => ({
        ...comparedLine(words, code, name, open.get(id) ?? NONE_OPEN),
        sub: commander?.name ?? t('vacant'),
        cells: [
          hoursOf(words, responses.get(id)),
          commander ? { who: commander.name, post: commander.post } : { missing: t('vacant') },
          {
            figure: `${teams}/4`,
            ...(lacking.length > 0 && { why: lacking.map((kind) => units(`teams.${kind}`)).join(t('and')) }),
          },
        ],
      }))}
    />
  )
}
