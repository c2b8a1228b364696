import 'server-only'
import type { Need } from '@/lib/domains/postings/matching/rules/facts'
import { type NeedFacts, needOf } from '@/lib/domains/postings/rules/need'
import type { IssueCategory } from '@/lib/generated/prisma/enums'
import { dayOf, type Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { holdingOn } from '@/lib/ground/tenures/holding'

const UNREST: readonly IssueCategory[] = ['SAFETY', 'LAND']
const TRADE: readonly IssueCategory[] = ['SALES', 'INCOME']
const WINDOW_DAYS = 365

type NeedWord = { need: Need | null; text: string; by: string; post: string; at: Instant }

/** What a village needs: by the indicators, as somebody judged it, and what its commander said, latest first. */
export type VillageNeedShown = {
  facts: NeedFacts
  computed: Need
  judged: (NeedWord & { need: Need }) | null
  words: NeedWord[]
  need: Need // the judged one where there is one
  issueKinds: { category: IssueCategory; open: number }[]
}

/** The needs of villages at an instant. Reads one year of their issues by kind, never their whole history. */
export async function needsOf(
  tx: Tx,
  villageIds: readonly string[],
  at: Instant,
): Promise<Map<string, VillageNeedShown>> {
  const inThem = { villageId: { in: [...villageIds] } }
  const since = new Date(at.getTime() - WINDOW_DAYS * 86_400_000)
  const recent = { ...inThem, reportedAt: { gte: since, lte: at }, stage: { not: 'WITHDRAWN' as const } }
  const kinds = [...UNREST, ...TRADE]
  const [villages, years, members, open, reported, petitions, words] = await Promise.all([
    tx.village.findMany({ where: { id: { in: [...villageIds] } }, select: { id: true, tags: true } }),
    tx.villageYear.findMany({ where: inThem, orderBy: { year: 'desc' }, distinct: ['villageId'] }),
    tx.supportTeam.findMany({
      where: { ...inThem, kind: 'VILLAGE_COMMITTEES' },
      select: {
        villageId: true,
        _count: { select: { memberships: { where: holdingOn(dayOf(at)) } } },
      },
    }),
    tx.issue.groupBy({ by: ['villageId', 'category'], where: { ...inThem, light: { not: null } }, _count: true }),
    tx.issue.groupBy({ by: ['villageId', 'category'], where: { ...recent, category: { in: kinds } }, _count: true }),
    tx.issue.groupBy({ by: ['villageId'], where: { ...recent, source: 'HOTLINE' }, _count: true }),
    tx.villageNeed.findMany({
      where: inThem,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      include: { by: { select: { name: true, post: true } } },
    }),
  ])
  return new Map(
    villages.map(({ id, tags }) => {
      const year = years.find((one) => one.villageId === id)
      const sum = (rows: typeof open, some: readonly IssueCategory[]) =>
        rows.reduce((n, row) => (row.villageId === id && some.includes(row.category) ? n + row._count : n), 0)
      const both = (some: readonly IssueCategory[]) => {
        const stillOpen = sum(open, some)
        return { open: stillOpen, year: Math.max(stillOpen, sum(reported, some)) }
      }
      const facts: NeedFacts = {
        weakBranch: tags.includes('WEAK_BRANCH'),
        committeeMembers: members.find((one) => one.villageId === id)?._count.memberships ?? 0,
        year: year?.year ?? null,
        population: year?.population ?? 0,
        poorPeople: year?.poorPeople ?? 0,
        collectiveIncomeYuan: year?.collectiveIncomeYuan ?? 0,
        safety: both(UNREST),
        petitions: petitions.find((one) => one.villageId === id)?._count ?? 0,
        trade: both(TRADE),
      }
      const said = words.filter((word) => word.villageId === id).map(wordOf)
      const judged = (said.find((word) => word.need !== null) as VillageNeedShown['judged'] | undefined) ?? null
      const computed = needOf(facts)
      const issueKinds = open
        .filter((row) => row.villageId === id)
        .map(({ category, _count }) => ({ category, open: _count }))
      issueKinds.sort((a, b) => b.open - a.open || a.category.localeCompare(b.category))
      return [id, { facts, computed, judged, words: said, need: judged?.need ?? computed, issueKinds }]
    }),
  )
}

type Row = {
  weak: number | null
  poor: number | null
  disorderly: number | null
  industry: number | null
  text: string
  at: Date
  by: { name: string; post: string }
}

function wordOf({ weak, poor, disorderly, industry, text, at, by }: Row): NeedWord {
  const need =
    weak === null || poor === null || disorderly === null || industry === null
      ? null
      : { weak, poor, disorderly, industry }
  return { need, text, at, by: by.name, post: by.post }
}
