import { Form } from '@/components/form/form'
import { AlternativesCard, PairCard } from '@/components/postings/pair-card'
import { type PlanRow, PlanTable } from '@/components/postings/plan-table'
import { ScoreLegend } from '@/components/postings/score-bar'
import { TrialCard } from '@/components/postings/trial-card'
import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Note } from '@/components/ui/note'
import { listOpenablePeople } from '@/lib/domains/people/queries/openable'
import type { Change } from '@/lib/domains/postings/matching/rules/facts'
import { PARTS } from '@/lib/domains/postings/matching/rules/score'
import { getMatchWeights } from '@/lib/domains/postings/queries/policy'
import type { RoundShown } from '@/lib/domains/postings/queries/round'
import { alternativesFor, bestVillages, getPlanInput, tryOut } from '@/lib/domains/postings/queries/trial'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { changePlanAction, proposePlanAction, wishAction } from '../actions'
import { SpareCard } from './spare-card'

export type PlanAsked = { village?: string; swap?: string; change: Change | null; asked: Record<string, string> }

interface PlanViewProps {
  actor: Actor
  words: PostingsWords
  round: RoundShown
  looked: PlanAsked
  at: Instant
}

/** The plan of a round: pairs with their points, what may be tried, why each, and who has no village yet. */
export async function PlanView({ actor, words, round, looked, at }: PlanViewProps) {
  const { t } = words
  const drafting = round.may.draft && (round.phase === 'APPLYING' || round.phase === 'MATCHING')
  const base = `/postings/rounds/${round.id}`
  const [input, weights, openable] = await Promise.all([
    drafting ? getPlanInput(actor, round.id, at) : null,
    getMatchWeights(actor, round.countyId, at),
    listOpenablePeople(
      actor,
      round.candidates.map(({ cadreId }) => cadreId),
    ),
  ])
  const rows = rowsOf(round, words)
  const total = rows.reduce((sum, { pair }) => sum + (pair?.points ?? 0), 0)
  const drafted = rows.some(({ pair }) => pair)
  const chosen = rows.find(({ villageId }) => villageId === looked.village) ?? rows.find(({ pair }) => pair)
  const trial = input && looked.change ? await tryOut(input, looked.change) : null
  const others =
    input && chosen?.pair && !looked.change && !looked.swap ? await alternativesFor(input, chosen.villageId) : []
  const personOf = (id: string) => round.candidates.find((one) => one.id === id)
  const nameOf = (villageId: string) => rows.find((row) => row.villageId === villageId)?.name ?? ''
  const hidden = { roundId: round.id, version: String(round.version) }
  const spare = round.candidates.filter(
    ({ id, ready, postedTo }) => ready && !postedTo && !rows.some(({ pair }) => pair?.candidateId === id),
  )
  const best = input
    ? bestVillages(
        input,
        spare.map(({ id }) => id),
      )
    : new Map()
  return (
    <div className="with-rail" data-rail="wide">
      <div className="stack">
        {looked.swap && !looked.change && <Note>{t('plan.swapWith', { village: nameOf(looked.swap) })}</Note>}
        <Card title={t('plan.title')} more={<ScoreLegend t={t} />}>
          {drafted || drafting ? (
            <PlanTable
              words={words}
              rows={rows}
              total={total}
              whole={PARTS.reduce((sum, part) => sum + weights[part], 0)}
              base={base}
              chosen={drafted ? chosen?.villageId : undefined}
              swapping={looked.swap}
              openable={openable}
              draft={drafting ? { wish: wishAction, roundId: round.id, version: round.version } : undefined}
            />
          ) : (
            <Empty title={t('plan.none')}>{t('plan.noneText')}</Empty>
          )}
        </Card>
        {drafting && spare.length > 0 && (
          <SpareCard
            t={t}
            people={spare.map((one) => ({
              ...one,
              best: best.get(one.id) && { ...best.get(one.id), village: nameOf(best.get(one.id).villageId) },
            }))}
          />
        )}
      </div>
      <div className="stack">
        {trial && looked.change && (
          <TrialCard
            words={words}
            kind={looked.change.kind}
            before={trial.before}
            after={trial.after}
            moved={trial.moved.map(({ villageId, from, to }) => ({
              ...{ villageId, village: nameOf(villageId) },
              from: from && { name: personOf(from.candidateId)?.name ?? '', points: from.points },
              to: to && { name: personOf(to.candidateId)?.name ?? '', points: to.points },
            }))}
            unmoved={trial.unmoved}
            rule={trial.rule}
            base={base}
            adopt={{ action: changePlanAction, hidden: { ...hidden, ...looked.asked } }}
          />
        )}
        {drafting && !looked.change && (
          <Card title={t('plan.solve')} padded>
            <Form
              id="solve"
              action={proposePlanAction}
              hidden={hidden}
              note={t('plan.solveText')}
              submit={{
                label: t(drafted ? 'plan.solveAgain' : 'plan.solveFirst'),
                busy: t('plan.solving'),
                variant: drafted ? 'normal' : 'primary',
              }}
            />
          </Card>
        )}
        {chosen?.pair && !looked.change && (
          <PairCard
            words={words}
            village={{ id: chosen.villageId, name: chosen.name }}
            pair={pairOf(round, chosen)}
            weights={weights}
          />
        )}
        {chosen && others.length > 0 && (
          <AlternativesCard
            words={words}
            village={{ id: chosen.villageId, name: chosen.name }}
            base={base}
            others={others.map((one) => {
              const person = personOf(one.candidateId)
              return { ...one, name: person?.name ?? '', unit: person?.unit ?? '' }
            })}
          />
        )}
      </div>
    </div>
  )
}

function rowsOf(round: RoundShown, { t }: PostingsWords): PlanRow[] {
  return round.villages.map(({ id, code, name, township, need, pair }) => {
    const person = round.candidates.find((one) => one.id === pair?.candidateId)
    const pinned = round.wishes.some(
      (wish) => wish.kind === 'PIN' && wish.villageId === id && wish.candidateId === pair?.candidateId,
    )
    return {
      ...{ villageId: id, code, name, township, need: need?.need ?? null },
      pair:
        pair && person
          ? {
              ...{
                candidateId: person.id,
                cadreId: person.cadreId,
                name: person.name,
                unit: person.unit,
                points: pair.points,
                parts: pair.parts,
              },
              category: t(`unitCategories.${person.unitCategory}`),
              home: person.home && t('plan.from', { township: person.home.township }),
              ...{ changed: pair.origin === 'CHANGE', pinned },
            }
          : null,
    }
  })
}

function pairOf(round: RoundShown, row: PlanRow) {
  const pair = round.villages.find(({ id }) => id === row.villageId)?.pair
  const { candidateId = '', name = '', unit = '', points = 0, parts = [], changed = false } = row.pair ?? {}
  return { candidateId, name, unit, points, parts, changed, reason: pair?.reason ?? '', by: pair?.by ?? '' }
}
