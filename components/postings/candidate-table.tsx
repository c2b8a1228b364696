import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Condition } from '@/lib/domains/postings/rules/conditions'
import { GATES, type Vetting } from '@/lib/domains/postings/rules/vetting'
import type { Gate } from '@/lib/generated/prisma/enums'
import { PersonLink } from './person-link'
import type { PostingsWords } from './words'

/** A candidate in a list. */
export type CandidateRow = {
  id: string
  cadreId: string
  name: string
  unit: string
  unitCategory: 'PARTY_MASS' | 'ECONOMIC' | 'POLITICAL_LEGAL' | 'AGRICULTURE' | 'OTHER'
  applied: boolean
  recommended: boolean
  home: string | null
  conditions: Condition[]
  gates: { gate: Gate; passed: boolean }[]
  vetting: Vetting
  objected: boolean
  ready: boolean
  postedTo: string | null
}

/** Who stands in a round: how they came, what conditions are not met, how far the vetting is. */
export function CandidateTable({
  words: { t },
  rows,
  openable,
}: {
  words: PostingsWords
  rows: CandidateRow[]
  openable: ReadonlySet<string>
}) {
  return (
    <Table
      caption={t('candidates.title')}
      columns={[
        { label: t('columns.candidate') },
        { label: t('columns.source'), className: 'phone:hidden' },
        { label: t('columns.home'), className: 'phone:hidden' },
        { label: t('columns.conditions') },
        { label: t('columns.gates'), className: 'phone:hidden' },
        { label: t('columns.vetting') },
      ]}
    >
      {rows.map((row) => {
        const unmet = row.conditions.filter(({ met }) => !met)
        return (
          <tr key={row.id}>
            <th scope="row">
              <TextLink href={`/postings/candidates/${row.id}`}>{row.name}</TextLink>
              <PersonLink t={t} cadreId={row.cadreId} name={row.name} openable={openable} />
              <span className="sub block">
                {row.unit} · {t(`unitCategories.${row.unitCategory}`)}
              </span>
            </th>
            <td className="phone:hidden">
              {[row.applied && t('candidates.applied'), row.recommended && t('candidates.recommended')]
                .filter(Boolean)
                .join(t('score.and'))}
            </td>
            <td className="phone:hidden">{row.home ?? '—'}</td>
            <td>
              {unmet.length === 0
                ? t('candidates.allMet', { count: row.conditions.length })
                : unmet.map(({ kind }) => <Tag key={kind}>{t(`conditions.unmet.${kind}`)}</Tag>)}
            </td>
            <td className="phone:hidden whitespace-nowrap">
              {GATES.map((gate) => {
                const word = row.gates.find((one) => one.gate === gate)
                const state = word ? (word.passed ? 'passed' : 'failed') : 'open'
                return (
                  <span key={gate} className="check-mark mr-2" data-met={word && !word.passed ? 'no' : 'yes'}>
                    <Icon
                      name={state === 'passed' ? 'check' : state === 'failed' ? 'cross' : 'clock'}
                      label={t(`gates.states.${state}`)}
                    />
                    {t(`gates.short.${gate}`)}
                  </span>
                )
              })}
            </td>
            <td>
              <Tag kind={row.ready ? 'brand' : 'outline'}>
                {row.postedTo ? t('candidates.postedTo', { village: row.postedTo }) : t(standingOf(row))}
              </Tag>
            </td>
          </tr>
        )
      })}
    </Table>
  )
}

/** What stands against somebody first: an objection, then the gates, then the conditions. */
function standingOf({ objected, vetting, conditions }: CandidateRow) {
  if (objected) return 'candidates.objected'
  const unmet = conditions.some(({ met }) => !met)
  return unmet && vetting === 'PASSED' ? 'candidates.notMet' : (`vetting.${vetting}` as const)
}
