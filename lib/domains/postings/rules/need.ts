import type { Need } from '@/lib/domains/postings/matching/rules/facts'

/** What the system knows of a village that bears on its need, each with its own date or window. */
export type NeedFacts = {
  weakBranch: boolean // tagged 软弱涣散
  committeeMembers: number // of the two committees (两委), today
  year: number | null // of the figures
  population: number
  poorPeople: number
  collectiveIncomeYuan: number
  safety: { open: number; year: number } // issues of safety and of land, within a year
  petitions: number // reported through the hotline within a year
  trade: { open: number; year: number } // issues of sales and of income, within a year
}

export const NEEDS = ['weak', 'poor', 'disorderly', 'industry'] as const
export type NeedKind = (typeof NEEDS)[number]

const FEW_MEMBERS = 3
const SMALL_INCOME_YUAN = 100_000
/** An incidence of 3 % was the line of exit (DOMAIN.md 3.4): beyond it poverty alone makes the need high. */
const EXIT_INCIDENCE = 0.03

/** The need of a village (弱, 穷, 乱, 产业; DOMAIN.md N4), 0 to 100 each, from indicators alone. A judgement may differ; both are shown. */
export function needOf(facts: NeedFacts): Need {
  const incidence = facts.population > 0 ? facts.poorPeople / facts.population : 0
  const { safety, trade } = facts
  return {
    weak: capped(20 + (facts.weakBranch ? 60 : 0) + (facts.committeeMembers < FEW_MEMBERS ? 20 : 0)),
    poor: capped((incidence / EXIT_INCIDENCE) * 80 + (facts.collectiveIncomeYuan < SMALL_INCOME_YUAN ? 20 : 0)),
    disorderly: capped(safety.open * 25 + (safety.year - safety.open) * 10 + facts.petitions * 8),
    industry: capped(trade.open * 25 + (trade.year - trade.open) * 12),
  }
}

/** Which need stands out; of equals the first in the order above. */
export function mainNeed(need: Need): NeedKind {
  return NEEDS.reduce((most, kind) => (need[kind] > need[most] ? kind : most), NEEDS[0])
}

function capped(points: number): number {
  return Math.round(Math.min(100, Math.max(0, points)))
}
