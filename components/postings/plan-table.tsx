import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/posted'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Need, ScorePart } from '@/lib/domains/postings/matching/rules/facts'
import { NeedCells } from './need-cells'
import { PersonLink } from './person-link'
import { ScoreBar } from './score-bar'
import type { PostingsWords } from './words'

/** A village of the plan with whom it is to get. */
export type PlanRow = {
  villageId: string
  code: string
  name: string
  township: string
  need: Need | null
  pair: {
    candidateId: string
    cadreId: string
    name: string
    unit: string
    category: string
    home: string | null
    points: number
    parts: ScorePart[]
    changed: boolean
    pinned: boolean
  } | null
}

interface PlanTableProps {
  words: PostingsWords
  rows: PlanRow[]
  total: number
  /** What the weights allow at most, for the length of the bars. */
  whole: number
  /** The address of the round, to which what is looked at or tried is added. */
  base: string
  chosen?: string
  /** The village that another is to be swapped with. */
  swapping?: string
  openable: ReadonlySet<string>
  /** Only who drafts, while the plan is worked on. */
  draft?: { wish: FormAction; roundId: string; version: number }
}

/** The plan of a round: needs, persons, points, and what may be tried with each pair. */
export function PlanTable({ words, rows, total, whole, base, chosen, swapping, openable, draft }: PlanTableProps) {
  const { t } = words
  return (
    <div className="plan-table">
      <Table
        caption={t('plan.title')}
        columns={[
          { label: t('columns.village') },
          { label: t('columns.need'), className: 'phone:hidden' },
          { label: t('columns.candidate') },
          { label: t('columns.parts'), className: 'phone:hidden' },
          { label: t('columns.points'), numeric: true },
          ...(draft ? [{ label: t('columns.try'), numeric: true }] : []),
        ]}
        foot={
          <tr>
            <td>{t('plan.sum', { count: rows.length })}</td>
            <td className="phone:hidden" />
            <td />
            <td className="phone:hidden" />
            <td className="num">{total}</td>
            {draft && <td />}
          </tr>
        }
      >
        {rows.map(({ villageId, name, township, need, pair }) => (
          <tr key={villageId} aria-selected={villageId === chosen ? true : undefined}>
            <th scope="row">
              <TextLink href={`${base}?village=${villageId}`} scroll={false}>
                <b className="font-medium">{name}</b>
              </TextLink>
              <span className="sub">{township}</span>
            </th>
            <td className="phone:hidden">{need && <NeedCells t={t} need={need} />}</td>
            <td>
              {pair ? (
                <>
                  <TextLink href={`/postings/candidates/${pair.candidateId}`}>{pair.name}</TextLink>
                  <PersonLink t={t} cadreId={pair.cadreId} name={pair.name} openable={openable} />{' '}
                  {pair.pinned && <Tag kind="brand">{t('plan.pinned')}</Tag>}{' '}
                  {pair.changed && <Tag kind="outline">{t('plan.changed')}</Tag>}
                  <span className="sub">
                    {pair.unit}
                    <span className="phone:hidden">
                      {['', pair.category, pair.home].filter((part) => part !== null).join(' · ')}
                    </span>
                  </span>
                </>
              ) : (
                <span className="text-ink-3">{t('plan.open')}</span>
              )}
            </td>
            <td className="phone:hidden">{pair && <ScoreBar t={t} parts={pair.parts} whole={whole} />}</td>
            <td className="num">{pair ? <b className="font-semibold">{pair.points}</b> : '—'}</td>
            {draft && (
              <td>
                {pair && (
                  <div className="plan-buttons">
                    <Form
                      id={`pin-${villageId}`}
                      action={draft.wish}
                      hidden={{
                        roundId: draft.roundId,
                        version: draft.version,
                        villageId,
                        candidateId: pair.candidateId,
                        wish: pair.pinned ? 'LIFT' : 'PIN',
                      }}
                      submit={{
                        label: t(pair.pinned ? 'plan.unpin' : 'plan.pin', { person: pair.name, village: name }),
                        icon: 'pin',
                        pressed: pair.pinned,
                      }}
                    />
                    <TextLink
                      className="icon-button plan-button"
                      scroll={false}
                      href={`${base}?change=forbid&villageId=${villageId}&candidateId=${pair.candidateId}`}
                      aria-label={t('plan.forbid', { person: pair.name, village: name })}
                      title={t('plan.forbid', { person: pair.name, village: name })}
                    >
                      <Icon name="ban" />
                    </TextLink>
                    <TextLink
                      className="icon-button plan-button"
                      scroll={false}
                      data-chosen={villageId === swapping ? '' : undefined}
                      href={
                        swapping && swapping !== villageId
                          ? `${base}?change=swap&villageId=${swapping}&otherVillageId=${villageId}`
                          : `${base}?swap=${villageId}`
                      }
                      aria-label={t('plan.swap', { village: name })}
                      title={t('plan.swap', { village: name })}
                    >
                      <Icon name="swap" />
                    </TextLink>
                  </div>
                )}
              </td>
            )}
          </tr>
        ))}
      </Table>
    </div>
  )
}
