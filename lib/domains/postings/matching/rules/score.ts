import type { IssueCategory, UnitCategory } from '@/lib/generated/prisma/enums'
import type { CandidateFacts, MatchWeights, NeedKind, PairScore, ScorePart, VillageToFill } from './facts'
import { topicsOf } from './skill-topics'

/** The parts of a score, in the order in which they are shown. */
export const PARTS = [
  'category',
  'skills',
  'ruralExperience',
  'partyWorkExperience',
  'homeDistance',
  'reservePool',
] as const
export type Part = (typeof PARTS)[number]

/** Party and mass units to weak villages, economic ones to poor, political-legal to disorderly, agriculture to those with an industry (DOMAIN.md N4). */
const NEED_OF: Record<UnitCategory, NeedKind | null> = {
  PARTY_MASS: 'weak',
  ECONOMIC: 'poor',
  POLITICAL_LEGAL: 'disorderly',
  AGRICULTURE: 'industry',
  OTHER: null,
}

/** More years than these add nothing. */
const YEARS = 10

/** A share of a weight in whole points, halves up. */
const share = (weight: number, part: number, whole: number) =>
  whole > 0 ? Math.floor((2 * weight * Math.min(part, whole) + whole) / (2 * whole)) : 0

type Scorer = (village: VillageToFill, weights: MatchWeights) => ScorePart

/** What one candidate scores in any village: the candidate's own share of the work is done once. */
export function scorerOf(candidate: CandidateFacts, weights: MatchWeights): (village: VillageToFill) => PairScore {
  const topics = topicsOf(candidate.skills)
  const scorers: Record<Part, Scorer> = {
    category: (village) => byCategory(village, candidate.unitCategory, weights.category),
    skills: (village) => bySkills(village, topics, weights.skills),
    ruralExperience: () => byYears('ruralExperience', candidate.ruralYears, weights.ruralExperience),
    partyWorkExperience: () => byYears('partyWorkExperience', candidate.partyWorkYears, weights.partyWorkExperience),
    homeDistance: (village) => byDistance(village, candidate.homeTownshipCode, weights.homeDistance),
    reservePool: () => ({
      part: 'reservePool',
      points: candidate.reserve ? weights.reservePool : 0,
      facts: { reserve: candidate.reserve ? 'yes' : 'no' },
    }),
  }
  return (village) => {
    const parts = PARTS.map((part) => scorers[part](village, weights))
    const points = parts.reduce((sum, part) => sum + part.points, 0)
    return { villageId: village.villageId, candidateId: candidate.candidateId, points, parts }
  }
}

/** The weight times what the village needs of this kind, from 0 to 100. */
function byCategory(village: VillageToFill, unitCategory: UnitCategory, weight: number): ScorePart {
  const need = NEED_OF[unitCategory]
  const value = need ? Math.min(100, Math.max(0, Math.round(village.need[need]))) : 0
  return {
    part: 'category',
    points: share(weight, value, 100),
    facts: { unitCategory, need: need ?? 'none', value },
  }
}

/** The weight times the share of the village's open issues that the candidate's skills are good for; names the largest kind. */
function bySkills(village: VillageToFill, topics: ReadonlyMap<IssueCategory, string>, weight: number): ScorePart {
  let open = 0
  let covered = 0
  let best: { category: IssueCategory; open: number; skill: string } | undefined
  for (const kind of village.issueKinds) {
    open += kind.open
    const skill = topics.get(kind.category)
    if (!skill || kind.open === 0) continue
    covered += kind.open
    if (!best || kind.open > best.open || (kind.open === best.open && kind.category < best.category))
      best = { ...kind, skill }
  }
  return {
    part: 'skills',
    points: share(weight, covered, open),
    facts: { open, covered, category: best?.category ?? 'none', count: best?.open ?? 0, skill: best?.skill ?? '' },
  }
}

function byYears(part: Part, years: number, weight: number): ScorePart {
  const whole = Math.max(0, Math.floor(years))
  return { part, points: share(weight, whole, YEARS), facts: { years: whole } }
}

const COUNTY_DIGITS = 6

/** The farther from the home town, the fewer: all in the own town, half in the own county, none beyond or where it is not known. */
function byDistance(village: VillageToFill, home: string | null, weight: number): ScorePart {
  const steps = { town: 2, county: 1, beyond: 0, unknown: 0 } as const
  const away = distanceOf(village.townshipCode, home)
  return { part: 'homeDistance', points: share(weight, steps[away], 2), facts: { away, township: village.township } }
}

function distanceOf(townshipCode: string, home: string | null): 'town' | 'county' | 'beyond' | 'unknown' {
  if (home === null) return 'unknown'
  if (home === townshipCode) return 'town'
  return home.slice(0, COUNTY_DIGITS) === townshipCode.slice(0, COUNTY_DIGITS) ? 'county' : 'beyond'
}
