import type { IssueCategory, VisitFinding } from '@/lib/generated/prisma/enums'

/** What a finding is an issue of; the others are none by themselves. In the order in which one of several is taken. */
const CATEGORY_OF: readonly (readonly [VisitFinding, IssueCategory])[] = [
  ['HOUSE_AT_RISK', 'HOUSING'],
  ['WATER_SHORT', 'WATER'],
  ['OUT_OF_SCHOOL', 'SCHOOLING'],
  ['UNINSURED', 'HEALTH_INSURANCE'],
  ['SALES_HARD', 'SALES'],
  ['INCOME_FALLS', 'INCOME'],
]

/** How the report of a visit's issue begins: the finding that troubles most, its category, and what was written. */
export function issueOfVisit(visit: { findings: readonly VisitFinding[]; note: string }): {
  finding: VisitFinding | null
  category: IssueCategory | null
} {
  const found = CATEGORY_OF.find(([finding]) => visit.findings.includes(finding))
  return { finding: found?.[0] ?? null, category: found?.[1] ?? null }
}
