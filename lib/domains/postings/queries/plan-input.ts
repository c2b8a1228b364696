import 'server-only'
import type { CandidateFacts, VillageToFill, Wish } from '@/lib/domains/postings/matching/rules/facts'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { needsOf } from './needs'
import { type RoundFacts, roundFiles } from './round-facts'

/** What the matching is given of a round: its villages with their needs, its candidates, what the officer asks, the present pairs. */
export type PlanInput = {
  villages: VillageToFill[]
  candidates: CandidateFacts[]
  wish: Wish
  present: { villageId: string; candidateId: string; points: number }[]
}

/** Plain data, in a fixed order: the same round gives the same input. */
export async function planInputOf(tx: Tx, round: RoundFacts, at: Instant): Promise<PlanInput> {
  const rows = round.villages.filter(({ leftOn }) => !leftOn)
  const needs = await needsOf(
    tx,
    rows.map(({ villageId }) => villageId),
    at,
  )
  const files = (await roundFiles(tx, round.id, at)).filter(({ withdrawal }) => !withdrawal)
  const villages = rows.flatMap(({ village }) => {
    const shown = needs.get(village.id)
    if (!shown) return []
    const { code, name, township } = village
    const where = { villageId: village.id, code, name, township: township.name, townshipCode: township.code }
    return [{ ...where, need: shown.need, issueKinds: shown.issueKinds }]
  })
  const candidates = files.map(({ facts }) => facts).sort((a, b) => a.candidateId.localeCompare(b.candidateId))
  const of = (kind: 'PIN' | 'FORBID') =>
    round.wishes.filter((one) => one.kind === kind).map(({ villageId, candidateId }) => ({ villageId, candidateId }))
  const present = round.drafts.map(({ villageId, candidateId, points }) => ({ villageId, candidateId, points }))
  return { villages, candidates, wish: { pins: of('PIN'), forbids: of('FORBID') }, present }
}
