import 'server-only'
import type { CandidateFacts } from '@/lib/domains/postings/matching/rules/facts'
import { type Condition, conditionsOf, unmetOf } from '@/lib/domains/postings/rules/conditions'
import { latestWords, type Vetting, vettingOf } from '@/lib/domains/postings/rules/vetting'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Gate, UnitCategory } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { heirCodes } from '@/lib/ground/access/heirs'
import { reachesCounty } from '@/lib/ground/access/seats'
import { dayFromColumn, dayOf, dayToColumn, type Instant, type LocalDate } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { placesOf } from '@/lib/ground/kept/places'
import { postingPolicyAt } from './policy'

type PlaceName = { id: string; code: string; name: string }

/** A gate as it stands: passed or not, by whom, when, and the letter's number where there is one. */
type GateShown = { gate: Gate; passed: boolean; note: string; letterNo: string | null; by: string; at: Instant }

/** A candidate's file, ready to be shown: person, conditions with their evidence, gates. */
export type CandidateFile = {
  id: string
  roundId: string
  version: number
  cadreId: string
  name: string
  post: string
  unitId: string
  unit: string
  unitCategory: UnitCategory
  bornOn: LocalDate | null
  skills: string[]
  reserve: boolean
  appliedAt: Instant | null
  statement: string
  recommendedAt: Instant | null
  recommendedBy: string | null
  opinion: string
  home: (PlaceName & { township: string; townshipCode: string }) | null
  kin: PlaceName[]
  ruralYears: number
  partyWorkYears: number
  onStaff: boolean
  healthy: boolean
  checkedAt: Instant | null
  grades: { year: number; grade: 'EXCELLENT' | 'COMPETENT' | 'BASIC' | 'INCOMPETENT' }[]
  conditions: Condition[]
  gates: GateShown[]
  vetting: Vetting
  postedTo: string | null // where a tenure holds or lies ahead
  withdrawal: { at: Instant; by: string; reason: string } | null
  objected: boolean // an objection of the public notice was upheld
  ready: boolean // passed all gates, meets all conditions, has not withdrawn and was not objected to
  facts: CandidateFacts
}

const WITH_FILE = {
  cadre: {
    include: {
      unit: true,
      appraisals: { orderBy: { year: 'desc' }, take: 5 },
      postings: { where: { voidedAt: null }, include: { village: { select: { name: true } } } },
    },
  },
  homeVillage: { include: { township: { select: { code: true, name: true } } } },
  recommendedBy: { select: { name: true } },
  withdrawnBy: { select: { name: true } },
  gates: { include: { by: { select: { name: true } } } },
  objections: { where: { upheld: true }, select: { id: true }, take: 1 },
} as const satisfies Prisma.CandidateInclude

/** The files of candidates, by name, as they stand on the day of `at` under the county's policy of that day. */
export async function filesOf(tx: Tx, where: Prisma.CandidateWhereInput, at: Instant): Promise<CandidateFile[]> {
  const rows = await tx.candidate.findMany({
    where,
    include: WITH_FILE,
    orderBy: [{ cadre: { name: 'asc' } }, { id: 'asc' }],
  })
  const countyId = rows[0]?.countyId
  if (countyId === undefined) return []
  const policy = await postingPolicyAt(tx, countyId, at)
  const { villages } = await placesOf(tx, countyId)
  // whoever is from a village that was merged is from its successor now, as far as conflicts go
  const heirs = await heirCodes(tx, countyId)
  const today = dayOf(at)
  return rows.map((row) => {
    const { cadre, homeVillage, gates, recommendedBy, withdrawnAt, withdrawnBy, withdrawReason } = row
    const day = (value: Date | null) => value && dayFromColumn(value)
    const grades = cadre.appraisals.map(({ year, grade }) => ({ year, grade }))
    const dated = {
      joinedPartyOn: day(cadre.joinedPartyOn),
      startedWorkOn: day(cadre.startedWorkOn),
      bornOn: day(cadre.bornOn),
    }
    const conditions = conditionsOf({ ...dated, grades, onStaff: row.onStaff, healthy: row.healthy }, policy, today)
    const vetting = vettingOf(gates)
    const posted = cadre.postings.find(({ toOn }) => toOn === null || toOn > dayToColumn(today))
    const kinVillages = row.kinVillageIds.flatMap((one) => {
      const village = villages.get(one)
      return village ? [{ id: village.id, code: village.code, name: village.name }] : []
    })
    const objected = row.objections.length > 0
    const unmet: string[] = [
      ...unmetOf(conditions),
      ...(vetting === 'PASSED' ? [] : ['vetting']),
      ...(withdrawnAt ? ['withdrawn'] : []),
      ...(objected ? ['objection'] : []),
    ]
    const home = homeVillage && {
      ...{ id: homeVillage.id, code: homeVillage.code, name: homeVillage.name },
      ...{ township: homeVillage.township.name, townshipCode: homeVillage.township.code },
    }
    const person = {
      ...{ cadreId: cadre.id, name: cadre.name, unit: cadre.unit.shortName, unitCategory: cadre.unit.category },
      ...{
        ruralYears: row.ruralYears,
        partyWorkYears: row.partyWorkYears,
        skills: cadre.skills,
        reserve: cadre.reserve,
      },
    }
    return {
      ...person,
      ...{ id: row.id, roundId: row.roundId, version: row.version, post: cadre.post, unitId: cadre.unitId },
      ...{ bornOn: dated.bornOn, appliedAt: row.appliedAt, statement: row.statement, opinion: row.opinion },
      ...{ recommendedAt: row.recommendedAt, recommendedBy: recommendedBy?.name ?? null, home, kin: kinVillages },
      ...{ onStaff: row.onStaff, healthy: row.healthy, checkedAt: row.checkedAt, grades, conditions, vetting },
      gates: Object.values(latestWords(gates)).map((word) => ({
        ...{
          gate: word.gate,
          passed: word.passed,
          note: word.note,
          letterNo: word.letterNo,
          by: word.by.name,
          at: word.at,
        },
      })),
      postedTo: posted?.village.name ?? null,
      withdrawal: withdrawnAt && { at: withdrawnAt, by: withdrawnBy?.name ?? '', reason: withdrawReason },
      objected,
      ready: unmet.length === 0,
      facts: {
        ...{ ...person, candidateId: row.id, unitTier: cadre.unit.tier, unmet, conditionsMet: unmet.length === 0 },
        homeTownshipCode: home?.townshipCode ?? null,
        homeVillageCode: (home && heirs.get(home.id)) ?? null,
        kinVillageCodes: kinVillages.map(({ id, code }) => heirs.get(id) ?? code),
        postedElsewhere: posted !== undefined,
      },
    }
  })
}

/** A file as somebody reads it who may: what the gates say besides yes and no is the county's to know. */
export function asSeenBy(actor: Actor, file: CandidateFile): CandidateFile {
  if (reachesCounty(actor, 'posting.view')) return file
  return { ...file, gates: file.gates.map((gate) => ({ ...gate, note: '', letterNo: null })) }
}
