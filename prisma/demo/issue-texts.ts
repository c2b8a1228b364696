import { HEALTH_INSURANCE } from './texts/health-insurance'
import { HOUSING } from './texts/housing'
import { INCOME } from './texts/income'
import { LAND } from './texts/land'
import { OTHER } from './texts/other'
import { POWER } from './texts/power'
import { RELOCATION } from './texts/relocation'
import { ROAD } from './texts/road'
import { SAFETY } from './texts/safety'
import { SALES } from './texts/sales'
import { SCHOOLING } from './texts/schooling'
import { SIGNAL } from './texts/signal'
import { WASTE } from './texts/waste'
import { WATER } from './texts/water'
import type { Topic } from './topic'

/** What the demo can tell, by category. */
export const TOPICS = {
  ROAD,
  WATER,
  SIGNAL,
  HOUSING,
  HEALTH_INSURANCE,
  SCHOOLING,
  SALES,
  WASTE,
  RELOCATION,
  POWER,
  SAFETY,
  INCOME,
  LAND,
  OTHER,
} as const satisfies Record<string, Topic>

export type IssueCategory = keyof typeof TOPICS

/** How often each category comes up. */
export const CATEGORY_WEIGHTS: readonly (readonly [IssueCategory, number])[] = [
  ['ROAD', 17],
  ['SIGNAL', 11],
  ['WATER', 10],
  ['SALES', 9],
  ['WASTE', 9],
  ['POWER', 8],
  ['INCOME', 8],
  ['HOUSING', 6],
  ['HEALTH_INSURANCE', 6],
  ['RELOCATION', 6],
  ['LAND', 5],
  ['OTHER', 5],
  ['SCHOOLING', 4],
  ['SAFETY', 4],
]

export type IssueSource =
  | 'HOUSEHOLD'
  | 'COURTYARD_MEETING'
  | 'VISIT'
  | 'INSPECTION'
  | 'HOTLINE'
  | 'RECTIFICATION'
  | 'TEAM'

/** How often issues come from where. */
export const SOURCE_WEIGHTS: readonly (readonly [IssueSource, number])[] = [
  ['VISIT', 30],
  ['COURTYARD_MEETING', 26],
  ['HOUSEHOLD', 20],
  ['TEAM', 13],
  ['HOTLINE', 5],
  ['INSPECTION', 4],
  ['RECTIFICATION', 2],
]
