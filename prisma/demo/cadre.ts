import type { LocalDate } from '@/lib/ground/clock'
import { daysAfter, yearsAfter } from './day'
import { fullName, type Sex } from './names'
import type { Random } from './random'
import type { DemoUnit } from './units'
import { uuidAt } from './uuid'

/** Rank as the match with village classes reads it (DOMAIN.md P4). */
export type CadreRank =
  | 'FOUR_BODIES_HEAD'
  | 'STANDING_COMMITTEE'
  | 'COUNTY_LEADER'
  | 'BUREAU_HEAD'
  | 'TOWN_HEAD'
  | 'SECTION'
  | 'STAFF'

export interface DemoCadre {
  id: string
  unit: DemoUnit
  name: string
  post: string
  rank: CadreRank
  sex: Sex
  bornOn: LocalDate
  joinedPartyOn: LocalDate | null
  startedWorkOn: LocalDate
  skills: string[]
  /** 后备干部. */
  reserve: boolean
  phone: string
}

/** What is known of a cadre before chance fills in the rest. */
interface CadreWish {
  unit: string
  post: string
  rank: CadreRank
  name?: string
  sex?: Sex
  /** Years of age, both included; by default those usual for the rank. */
  ages?: readonly [number, number]
  /** 中共正式党员 for a year at least. */
  partyMember?: boolean
  /** What to draw skills from, where it is not what the unit's people can. */
  skills?: readonly string[]
}

/** Makes cadres of the units, none of whom shares a name with another of the same rank or above. */
export type CadreMaker = (wish: CadreWish) => DemoCadre

const AGES: Record<CadreRank, readonly [number, number]> = {
  FOUR_BODIES_HEAD: [48, 57],
  STANDING_COMMITTEE: [41, 53],
  COUNTY_LEADER: [43, 57],
  BUREAU_HEAD: [40, 57],
  TOWN_HEAD: [35, 50],
  SECTION: [31, 52],
  STAFF: [24, 52],
}

const SKILLS: Record<DemoUnit['category'], readonly string[]> = {
  PARTY_MASS: ['支部建设', '村级换届', '文字材料', '群众工作', '妇女儿童', '普通话宣讲'],
  ECONOMIC: ['项目申报', '财务', '合作社账务', '电商', '统计', '市场营销'],
  POLITICAL_LEGAL: ['矛盾调解', '法律', '治安', '信访', '平安建设'],
  AGRICULTURE: ['茶叶栽培', '绞股蓝种植', '食用菌', '畜牧', '林果', '水利工程', '病虫防治'],
  OTHER: ['桥涵', '道路工程', '教学', '医疗', '社会救助', '房屋鉴定', '地质灾害', '就业培训', '信息化'],
}

/** A maker of cadres for the county as it stands on the day. */
export function cadreMaker(
  units: DemoUnit[],
  random: Random,
  sources: { today: LocalDate; enteredAt: Date; phone: () => string },
): CadreMaker {
  const { today, enteredAt, phone } = sources
  const byName = new Map(units.map((unit) => [unit.shortName, unit]))
  const taken = new Set<string>()

  return (wish) => {
    const unit = byName.get(wish.unit)
    if (!unit) throw new Error(`the demo has no unit ${wish.unit}`)
    const leads = wish.rank !== 'STAFF' && wish.rank !== 'SECTION'
    const sex = wish.sex ?? (random.chance(leads ? 0.17 : 0.36) ? 'FEMALE' : 'MALE')
    const [youngest, oldest] = wish.ages ?? AGES[wish.rank]
    const age = random.int(youngest, oldest)
    const bornOn = daysAfter(yearsAfter(today, -age), -random.int(1, 364))
    const startedWorkOn = daysAfter(yearsAfter(bornOn, Math.min(age - 2, random.int(19, 24))), random.int(30, 360))
    const inParty = leads || (wish.partyMember ?? random.chance(0.6))
    const name = wish.name ?? freshName(random, sex, bornOn, taken)
    taken.add(name)
    return {
      id: uuidAt(enteredAt, random),
      unit,
      name,
      post: wish.post,
      rank: wish.rank,
      sex,
      bornOn,
      joinedPartyOn: inParty ? joinedParty(random, startedWorkOn, today) : null,
      startedWorkOn,
      skills: random.sample(wish.skills ?? SKILLS[unit.category], random.int(1, 3)),
      reserve: !leads && age < 40 && random.chance(0.12),
      phone: phone(),
    }
  }
}

/** Some years after starting work, and more than a year ago: probation is over. */
function joinedParty(random: Random, startedWorkOn: LocalDate, today: LocalDate): LocalDate {
  const joined = daysAfter(startedWorkOn, random.int(200, 3600))
  const latest = daysAfter(today, -400)
  if (joined < latest) return joined
  return latest
}

function freshName(random: Random, sex: Sex, bornOn: LocalDate, taken: Set<string>): string {
  for (let tries = 0; tries < 20; tries++) {
    const name = fullName(random, sex, bornOn)
    if (!taken.has(name)) return name
  }
  return fullName(random, sex, bornOn)
}
