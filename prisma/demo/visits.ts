import { type Instant, startOf } from '@/lib/ground/clock'
import { daysAfter } from './day'
import type { DemoHousehold } from './households'
import type { Random } from './random'
import { uuidAt } from './uuid'

type Kind = 'ORDINARY' | 'POOR' | 'SPECIAL' | 'PRODUCER' | 'RESPECTED'

export interface DemoVisit {
  id: string
  householdId: string
  villageId: string
  byId: string
  at: Instant
  kind: Kind
  withWhom: string
  findings: string[]
  note: string
}

const DAYS = 150

/**
 * The visits of a household by its helper over the last five months: so many are expected, and the busier helpers come
 * again. Working hours and the evening, when people are at home.
 */
export function* visitsOf(
  random: Random,
  household: DemoHousehold,
  helperId: string,
  expected: number,
  until: Instant,
): Generator<DemoVisit> {
  const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0)
  const today = new Date(until.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  for (let nth = 0; nth < count; nth++) {
    const hour = random.weighted(HOURS)
    const day = daysAfter(today, -random.int(0, DAYS))
    const at = new Date(startOf(day).getTime() + hour * 3_600_000 + random.int(0, 59) * 60_000)
    if (at > until) continue
    const [findings, note] = random.pick(SEEN)
    yield {
      id: uuidAt(at, random),
      householdId: household.id,
      villageId: household.village.id,
      byId: helperId,
      at,
      kind: random.weighted(KINDS),
      withWhom: random.chance(0.3) ? random.pick(WITH) : '',
      findings: [...findings],
      note,
    }
  }
}

const HOURS = [
  [9, 20],
  [10, 22],
  [14, 8],
  [15, 16],
  [16, 16],
  [19, 14],
] as const

const KINDS = [
  ['POOR', 66],
  ['ORDINARY', 22],
  ['PRODUCER', 6],
  ['SPECIAL', 4],
  ['RESPECTED', 2],
] as const

const WITH = ['驻村队员', '村文书', '组长', '家庭医生', '镇包村干部']

const SEEN: readonly (readonly [readonly string[], string])[] = [
  [['ALL_WELL'], ''],
  [['ALL_WELL'], '茶园刚采完秋茶，家里人都好。'],
  [['ALL_WELL', 'WORKING_AWAY'], '儿子在外务工，上月寄回三千元。'],
  [['WORKING_AWAY'], '户主在县城工地，电话里问了近况。'],
  [['ILL'], '老人腰腿疼，家庭医生上周来过。'],
  [['ILL', 'POLICY_ASKED'], '问慢病药费怎么报，已当面讲清。'],
  [['HOUSE_AT_RISK'], '厨房后墙有裂缝，雨天渗水。'],
  [['WATER_SHORT'], '近半月水压低，晚上才有水。'],
  [['SALES_HARD'], '魔芋还有六百斤没出手。'],
  [['POLICY_ASKED'], '想了解小额信贷，已约村里代办员。'],
  [['UNINSURED'], '明年医保还没缴，答应本周内交。'],
  [['INCOME_FALLS'], '今年少养了一批土鸡，收入比去年低。'],
  [['NOBODY_HOME'], '家中无人，邻居说下地去了。'],
]
