import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CommonIssueStage, IssueCategory, Light } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { commonIssuesFor } from '@/lib/ground/access/scope/issues'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'

export const COMMON_STAGES = ['PROPOSED', 'ACCEPTED', 'ANSWERED', 'DECLINED'] as const satisfies CommonIssueStage[]

/** How many matters a page shows of one stage. */
const SHOWN_AT_MOST = 50

type LightCounts = Record<Light, number>

/** The open issues of a matter in one village, by light, and how many have ended. */
type VillageShare = { code: string; name: string; township: string; lights: LightCounts; ended: number }

/** A matter that villages share, as headquarters and its lead see it. */
export type CommonMatter = {
  id: string
  version: number
  title: string
  reason: string
  category: IssueCategory
  stage: CommonIssueStage
  lead: string | null
  proposedBy: string | null
  proposedAt: Instant
  acceptedAt: Instant | null
  answeredAt: Instant | null
  answer: string
  villages: VillageShare[]
  /** Issues that are being handled: what an answer moves on. */
  handling: number
  mayAccept: boolean
  mayAnswer: boolean
}

export type CommonPage = {
  stage: CommonIssueStage
  counts: Record<CommonIssueStage, number>
  matters: CommonMatter[]
  now: Instant
}

/** The matters of one stage, the newest first; of the first stage that has any where none is named. */
export async function listCommon(actor: Actor, asked: CommonIssueStage | undefined): Promise<CommonPage> {
  return read(actor, async (tx) => {
    const scope = commonIssuesFor(actor, 'common.view')
    const counts = await countStages(tx, scope)
    const stage = asked ?? COMMON_STAGES.find((one) => counts[one] > 0) ?? 'PROPOSED'
    const rows = await tx.commonIssue.findMany({
      where: { AND: [scope, { stage }] },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN_AT_MOST,
      include: { leadUnit: { select: { shortName: true } } },
    })
    const ids = rows.map(({ id }) => id)
    const [proposers, shares, handling, accepts, answers] = await Promise.all([
      namesOf(
        tx,
        rows.map(({ proposedById }) => proposedById),
      ),
      sharesOf(tx, ids),
      handlingOf(tx, ids),
      reached(tx, ids, commonIssuesFor(actor, 'common.accept')),
      reached(tx, ids, commonIssuesFor(actor, 'common.answer')),
    ])
    const matters = rows.map(({ leadUnit, proposedById, countyId: _, leadUnitId: __, ...row }) => ({
      ...row,
      lead: leadUnit?.shortName ?? null,
      proposedBy: proposers.get(proposedById) ?? null,
      villages: shares.get(row.id) ?? [],
      handling: handling.get(row.id) ?? 0,
      mayAccept: row.stage === 'PROPOSED' && accepts.has(row.id),
      mayAnswer: row.stage === 'ACCEPTED' && answers.has(row.id),
    }))
    return { stage, counts, matters, now: await databaseNow(tx) }
  })
}

async function countStages(tx: Tx, scope: Prisma.CommonIssueWhereInput) {
  const counts: Record<CommonIssueStage, number> = { PROPOSED: 0, ACCEPTED: 0, ANSWERED: 0, DECLINED: 0 }
  const groups = await tx.commonIssue.groupBy({ by: ['stage'], where: scope, _count: { _all: true } })
  for (const { stage, _count } of groups) counts[stage] = _count._all
  return counts
}

async function namesOf(tx: Tx, cadreIds: string[]): Promise<Map<string, string>> {
  const cadres = await tx.cadre.findMany({ where: { id: { in: cadreIds } }, select: { id: true, name: true } })
  return new Map(cadres.map(({ id, name }) => [id, name]))
}

async function reached(tx: Tx, ids: string[], scope: Prisma.CommonIssueWhereInput): Promise<Set<string>> {
  const rows = await tx.commonIssue.findMany({ where: { AND: [{ id: { in: ids } }, scope] }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/** Of each matter its villages, those with the most open issues first. */
async function sharesOf(tx: Tx, ids: string[]): Promise<Map<string, VillageShare[]>> {
  const groups = await tx.issue.groupBy({
    by: ['commonIssueId', 'villageId', 'light'],
    where: { commonIssueId: { in: ids } },
    _count: { _all: true },
  })
  const villages = await tx.village.findMany({
    where: { id: { in: [...new Set(groups.map(({ villageId }) => villageId))] } },
    select: { id: true, code: true, name: true, township: { select: { name: true } } },
  })
  const shares = new Map<string, Map<string, VillageShare>>()
  for (const { commonIssueId, villageId, light, _count } of groups) {
    const village = villages.find(({ id }) => id === villageId)
    if (!commonIssueId || !village) continue
    const ofMatter = shares.get(commonIssueId) ?? new Map<string, VillageShare>()
    const { code, name, township } = village
    const lights = { RED: 0, YELLOW: 0, GREEN: 0, GREY: 0 }
    const share = ofMatter.get(villageId) ?? { code, name, township: township.name, lights, ended: 0 }
    if (light) share.lights[light] += _count._all
    else share.ended += _count._all
    shares.set(commonIssueId, ofMatter.set(villageId, share))
  }
  return new Map([...shares].map(([id, ofMatter]) => [id, [...ofMatter.values()].sort(mostFirst)]))
}

const openOf = ({ lights }: VillageShare) => lights.RED + lights.YELLOW + lights.GREEN + lights.GREY
const mostFirst = (a: VillageShare, b: VillageShare) => openOf(b) - openOf(a) || a.code.localeCompare(b.code)

async function handlingOf(tx: Tx, ids: string[]): Promise<Map<string, number>> {
  const groups = await tx.issue.groupBy({
    by: ['commonIssueId'],
    where: { commonIssueId: { in: ids }, stage: 'HANDLING' },
    _count: { _all: true },
  })
  return new Map(groups.map(({ commonIssueId, _count }) => [commonIssueId ?? '', _count._all]))
}

export type UnitChoice = { id: string; shortName: string }

/** The units above the townships that may lead a common matter. */
export async function listCountyUnits(actor: Actor): Promise<UnitChoice[]> {
  if (!mayEver(actor, 'common.accept')) return []
  return read(actor, (tx) =>
    tx.unit.findMany({
      where: { countyId: actor.countyId, active: true, tier: { not: 'TOWNSHIP' } },
      select: { id: true, shortName: true },
      orderBy: { shortName: 'asc' },
    }),
  )
}
