import type { CandidateFacts, VillageToFill, Wish } from './facts'

/** What a pair must not break, whatever it scores. */
export const HARD_RULES = ['forbids', 'pins', 'home', 'posted', 'conditions'] as const
export type HardRule = (typeof HARD_RULES)[number]

/** Answers which rules a pair breaks, none for a pair that may be. */
export function ruleBook(wish: Wish): (village: VillageToFill, candidate: CandidateFacts) => HardRule[] {
  const forbidden = new Set(wish.forbids.map(key))
  const pinned = new Set(wish.pins.map(key))
  const pinnedVillages = new Set(wish.pins.map(({ villageId }) => villageId))
  const pinnedCandidates = new Set(wish.pins.map(({ candidateId }) => candidateId))
  const breaks: Record<HardRule, (village: VillageToFill, candidate: CandidateFacts) => boolean> = {
    forbids: (village, candidate) => forbidden.has(keyOf(village, candidate)),
    // a pinned village waits for nobody else, nor a pinned candidate for another village
    pins: (village, candidate) =>
      (pinnedVillages.has(village.villageId) || pinnedCandidates.has(candidate.candidateId)) &&
      !pinned.has(keyOf(village, candidate)),
    // nobody serves the own village or that of the closest kin
    home: (village, candidate) =>
      candidate.homeVillageCode === village.code || candidate.kinVillageCodes.includes(village.code),
    posted: (_, candidate) => candidate.postedElsewhere,
    conditions: (_, candidate) => !candidate.conditionsMet,
  }
  return (village, candidate) => HARD_RULES.filter((rule) => breaks[rule](village, candidate))
}

const key = ({ villageId, candidateId }: { villageId: string; candidateId: string }) => `${villageId} ${candidateId}`
const keyOf = (village: VillageToFill, candidate: CandidateFacts) =>
  key({ villageId: village.villageId, candidateId: candidate.candidateId })
