import 'server-only'
import { commonDecision } from '@/lib/domains/issues/decisions'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CommonIssueStage, IssueCategory, Light } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { commonIssuesFor } from '@/lib/ground/access/scope/issues'
import { mayEver } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { barsOf } from '@/lib/ground/decisions/hold'
import { meets } from '@/lib/ground/kept/meets'
import { placesOf } from '@/lib/ground/kept/places'

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
  proposedBy: string
  proposedAt: Instant
  acceptedAt: Instant | null
  answeredAt: Instant | null
  answer: string
  /** Those with the most open issues first. */
  villages: VillageShare[]
  /** Issues that are being handled: what an answer moves on. */
  handling: number
  mayAccept: boolean
  /** Somebody else decides on it, since this person flagged it. */
  own: boolean
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
      include: { leadUnit: { select: { shortName: true } }, proposedBy: { select: { name: true } } },
    })
    const ids = rows.map(({ id }) => id)
    const at = await databaseNow(tx)
    const bars = await barsOf(tx, actor, commonDecision, ids, at)
    const shares = await sharesOf(tx, rows)
    const matters = rows.map(({ leadUnit, proposedBy, proposedById: _, countyId, leadUnitId, ...row }) => ({
      ...row,
      lead: leadUnit?.shortName ?? null,
      proposedBy: proposedBy.name,
      villages: [...(shares.get(row.id)?.villages.values() ?? [])].sort(mostFirst),
      handling: shares.get(row.id)?.handling ?? 0,
      mayAccept: bars.get(row.id) === null,
      own: bars.get(row.id) === 'own_draft',
      mayAnswer:
        row.stage === 'ACCEPTED' &&
        meets(commonIssuesFor(actor, 'common.answer'), { id: row.id, countyId, leadUnitId }),
    }))
    return { stage, counts, matters, now: at }
  })
}

async function countStages(tx: Tx, scope: Prisma.CommonIssueWhereInput) {
  const counts: Record<CommonIssueStage, number> = { PROPOSED: 0, ACCEPTED: 0, ANSWERED: 0, DECLINED: 0 }
  const groups = await tx.commonIssue.groupBy({ by: ['stage'], where: scope, _count: { _all: true } })
  for (const { stage, _count } of groups) counts[stage] = _count._all
  return counts
}

type Shares = { villages: Map<string, VillageShare>; handling: number }

/** Of each matter what it has in each village, and how many of its issues are being handled. */
async function sharesOf(tx: Tx, matters: readonly { id: string; countyId: string }[]): Promise<Map<string, Shares>> {
  const groups = await tx.issue.groupBy({
    by: ['commonIssueId', 'countyId', 'villageId', 'light', 'stage'],
    where: { commonIssueId: { in: matters.map(({ id }) => id) } },
    _count: { _all: true },
  })
  const shares = new Map<string, Shares>(matters.map(({ id }) => [id, { villages: new Map(), handling: 0 }]))
  for (const { commonIssueId, countyId, villageId, light, stage, _count } of groups) {
    const { villages, townships } = await placesOf(tx, countyId)
    const [ofMatter, village] = [shares.get(commonIssueId ?? ''), villages.get(villageId)]
    const township = village && townships.get(village.townshipId)
    if (!ofMatter || !township) throw new Error('every issue of a matter has its village')
    const share = ofMatter.villages.get(villageId) ?? noneIn(village, township)
    if (light) share.lights[light] += _count._all
    else share.ended += _count._all
    if (stage === 'HANDLING') ofMatter.handling += _count._all
    ofMatter.villages.set(villageId, share)
  }
  return shares
}

const noneIn = ({ code, name }: { code: string; name: string }, township: { name: string }): VillageShare => ({
  ...{ code, name, township: township.name },
  lights: { RED: 0, YELLOW: 0, GREEN: 0, GREY: 0 },
  ended: 0,
})

const openOf = ({ lights }: VillageShare) => lights.RED + lights.YELLOW + lights.GREEN + lights.GREY
const mostFirst = (a: VillageShare, b: VillageShare) => openOf(b) - openOf(a) || a.code.localeCompare(b.code)

export type UnitChoice = { id: string; shortName: string }

/** The units above the townships that may lead a common matter. */
export async function listCountyUnits(actor: Actor): Promise<UnitChoice[]> {
  if (!mayEver(actor, 'common.accept')) return []
  const { units } = await read(actor, (tx) => placesOf(tx, actor.countyId))
  return [...units.values()].flatMap(({ id, shortName, active, tier }) =>
    active && tier !== 'TOWNSHIP' ? [{ id, shortName }] : [],
  )
}
