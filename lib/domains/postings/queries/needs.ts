import 'server-only'
import type { Need } from '@/lib/domains/postings/matching/rules/facts'
import { type NeedFacts, needOf } from '@/lib/domains/postings/rules/need'
import { Prisma } from '@/lib/generated/prisma/client'
import type { IssueCategory } from '@/lib/generated/prisma/enums'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { onceARead, type Tx } from '@/lib/ground/database/tx'
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

/** The needs of villages at an instant, once a read. Reads one year of their issues by kind, never their whole history. */
export function needsOf(tx: Tx, villageIds: readonly string[], at: Instant): Promise<Map<string, VillageNeedShown>> {
  return onceARead(tx, `needs of ${[...villageIds].sort()}`, () => findNeeds(tx, villageIds, at))
}

async function findNeeds(tx: Tx, villageIds: readonly string[], at: Instant): Promise<Map<string, VillageNeedShown>> {
  const villages = await tx.village.findMany({
    where: { id: { in: [...villageIds] } },
    select: {
      id: true,
      tags: true,
      years: { orderBy: { year: 'desc' }, take: 1 },
      teams: {
        where: { kind: 'VILLAGE_COMMITTEES' },
        select: { memberships: { where: holdingOn(dayOf(at)), select: { id: true } } },
      },
      needs: { orderBy: [{ at: 'desc' }, { id: 'desc' }], include: { by: { select: { name: true, post: true } } } },
    },
  })
  const issues = await countIssues(tx, villageIds, at)
  return new Map(
    villages.map(({ id, tags, years: [year], teams, needs }) => {
      const here = issues.filter(({ villageId }) => villageId === id)
      const sum = (of: 'open' | 'reported' | 'petitions', some?: readonly IssueCategory[]) =>
        here.reduce((n, row) => (!some || some.includes(row.category) ? n + row[of] : n), 0)
      const both = (some: readonly IssueCategory[]) => {
        const stillOpen = sum('open', some)
        return { open: stillOpen, year: Math.max(stillOpen, sum('reported', some)) }
      }
      const facts: NeedFacts = {
        weakBranch: tags.includes('WEAK_BRANCH'),
        committeeMembers: teams[0]?.memberships.length ?? 0,
        year: year?.year ?? null,
        population: year?.population ?? 0,
        poorPeople: year?.poorPeople ?? 0,
        collectiveIncomeYuan: year?.collectiveIncomeYuan ?? 0,
        safety: both(UNREST),
        petitions: sum('petitions'),
        trade: both(TRADE),
      }
      const said = needs.map(wordOf)
      const judged = (said.find((word) => word.need !== null) as VillageNeedShown['judged'] | undefined) ?? null
      const computed = needOf(facts)
      const issueKinds = here.flatMap(({ category, open }) => (open > 0 ? [{ category, open }] : []))
      issueKinds.sort((a, b) => b.open - a.open || a.category.localeCompare(b.category))
      return [id, { facts, computed, judged, words: said, need: judged?.need ?? computed, issueKinds }]
    }),
  )
}

type Counted = { villageId: string; category: IssueCategory; open: number; reported: number; petitions: number }

/** Issues of villages by kind: open ones, those reported within a year, and of these petitions. Each part goes along an index of its villages. */
function countIssues(tx: Tx, villageIds: readonly string[], at: Instant): Promise<Counted[]> {
  const since = new Date(at.getTime() - WINDOW_DAYS * 86_400_000)
  const here = Prisma.sql`i.village_id = ANY(${[...villageIds]}::uuid[])`
  // moved_at is never before what it moved: the index of a village's moves serves
  return tx.$queryRaw<Counted[]>`
    SELECT village_id AS "villageId", category::text AS category, count(*) FILTER (WHERE open)::int AS open,
      count(*) FILTER (WHERE recent)::int AS reported, count(*) FILTER (WHERE recent AND source = 'HOTLINE')::int AS petitions
    FROM (
      SELECT i.village_id, i.category, i.source, true AS open, false AS recent
      FROM issues i WHERE ${here} AND i.light IS NOT NULL AND i.reported_at < ${since}
      UNION ALL
      SELECT i.village_id, i.category, i.source, i.light IS NOT NULL, i.reported_at <= ${at} AND i.stage <> 'WITHDRAWN'
      FROM issues i WHERE ${here} AND i.moved_at >= ${since} AND i.reported_at >= ${since}
    ) AS counted
    GROUP BY village_id, category`
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
