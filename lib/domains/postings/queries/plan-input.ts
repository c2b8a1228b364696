import 'server-only'
import type { CandidateFacts, VillageToFill, Wish } from '@/lib/domains/postings/matching/rules/facts'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { filesOf } from './files'
import { needsOf } from './needs'

/** What the matching is given of a round: its villages with their needs, its candidates, what the officer asks, the present pairs. */
export type PlanInput = {
  villages: VillageToFill[]
  candidates: CandidateFacts[]
  wish: Wish
  present: { villageId: string; candidateId: string; points: number }[]
}

/** Plain data, in a fixed order: the same round gives the same input. */
export async function planInputOf(tx: Tx, roundId: string, at: Instant): Promise<PlanInput> {
  const rows = await tx.roundVillage.findMany({
    where: { roundId, leftOn: null },
    include: { village: { include: { township: { select: { code: true, name: true } } } } },
    orderBy: { village: { code: 'asc' } },
  })
  const needs = await needsOf(
    tx,
    rows.map(({ villageId }) => villageId),
    at,
  )
  const [files, wishes, drafts] = await Promise.all([
    filesOf(tx, { roundId, withdrawnAt: null }, at),
    tx.postingWish.findMany({ where: { roundId }, orderBy: [{ villageId: 'asc' }, { candidateId: 'asc' }] }),
    tx.postingDraft.findMany({ where: { roundId, endedAt: null }, orderBy: { villageId: 'asc' } }),
  ])
  const villages = rows.flatMap(({ village }) => {
    const shown = needs.get(village.id)
    if (!shown) return []
    const { code, name, township } = village
    const where = { villageId: village.id, code, name, township: township.name, townshipCode: township.code }
    return [{ ...where, need: shown.need, issueKinds: shown.issueKinds }]
  })
  const candidates = files.map(({ facts }) => facts).sort((a, b) => a.candidateId.localeCompare(b.candidateId))
  const of = (kind: 'PIN' | 'FORBID') =>
    wishes.filter((one) => one.kind === kind).map(({ villageId, candidateId }) => ({ villageId, candidateId }))
  const present = drafts.map(({ villageId, candidateId, points }) => ({ villageId, candidateId, points }))
  return { villages, candidates, wish: { pins: of('PIN'), forbids: of('FORBID') }, present }
}
