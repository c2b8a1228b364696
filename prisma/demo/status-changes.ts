import { type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import { daysAfter } from './day'
import type { DemoHousehold } from './households'
import type { Random } from './random'
import { uuidAt } from './uuid'

/** Who proposes a change of a village's household, who looks at it in the town, who approves it at headquarters. */
export interface Deciders {
  proposedById: string
  lookedById: string
  decidedById: string
}

const DAYS = 170
const HOUR = 3_600_000

/**
 * One in thirty of those out of poverty came out of it in the last half year, on record: proposed in the village, looked at
 * by the town a few days later, approved by headquarters, each by another person. Null for all others.
 */
export function liftingOf(
  random: Random,
  household: DemoHousehold,
  by: (household: DemoHousehold) => Deciders,
  { today, until }: { today: LocalDate; until: Instant },
) {
  if (household.povertyStatus !== 'LIFTED' || !random.chance(1 / 30)) return null
  const proposedOn = daysAfter(today, -random.int(12, DAYS))
  const at = (days: number) =>
    new Date(startOf(daysAfter(proposedOn, days)).getTime() + random.int(9, 17) * HOUR + random.int(0, 59) * 60_000)
  const [proposedAt, lookedAt, decidedAt] = [at(0), at(random.int(1, 4)), at(random.int(5, 9))]
  const deciders = by(household)
  if (decidedAt > until || new Set(Object.values(deciders)).size < 3) return null
  return {
    id: uuidAt(proposedAt, random),
    householdId: household.id,
    stage: 'APPROVED',
    fromStatus: random.weighted(FROM),
    fromMonitor: null,
    povertyStatus: 'LIFTED',
    enjoysPolicy: household.enjoysPolicy,
    monitorKind: household.monitorKind,
    reason: random.pick(REASONS),
    ...deciders,
    ...{ proposedAt, lookedAt, decidedAt },
    remark: '',
  }
}

const FROM = [
  ['PRE_EXIT', 74],
  ['IN_POVERTY', 22],
  ['RELAPSED', 4],
] as const

const REASONS = [
  '两不愁三保障达标，人均纯收入超过退出线，农户签字认可。',
  '搬进安置房，儿子在县城务工，收入稳定，民主评议通过。',
  '茶园进入丰产期，加上公益岗补贴，收入超过退出线。',
  '大病已治愈，医药费报销到位，家中有两人务工。',
  '危房改造完成，安全饮水接通，收入核算达标。',
]
