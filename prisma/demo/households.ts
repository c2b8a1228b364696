import type { LocalDate } from '@/lib/ground/clock'
import { type DemoMember, familyOf } from './families'
import { householdPlan, type PovertyCause } from './household-plans'
import type { DemoGroup, DemoVillage } from './places'
import type { Random } from './random'
import { uuidAt } from './uuid'

type HouseholdCategory = 'ORDINARY' | 'GENERAL' | 'DIBAO' | 'TEKUN'
type PovertyStatus = 'NEVER' | 'IN_POVERTY' | 'PRE_EXIT' | 'LIFTED' | 'RELAPSED'
type MonitorKind = 'UNSTABLE_LIFTED' | 'MARGINAL' | 'SUDDEN_HARDSHIP'

export interface DemoHousehold {
  id: string
  /** 户编号: the village's code and a serial of four digits. */
  number: string
  village: DemoVillage
  group: DemoGroup
  category: HouseholdCategory
  povertyStatus: PovertyStatus
  /** 享受政策, of those lifted. */
  enjoysPolicy: boolean
  monitorKind: MonitorKind | null
  mainCause: PovertyCause | null
  otherCauses: PovertyCause[]
  /** 一户一策; empty where nothing is planned. */
  planNote: string
  phone: string
  /** The head first. */
  members: DemoMember[]
}

export interface HouseholdSources {
  random: Random
  today: LocalDate
  enteredAt: Date
  phone: () => string
  identityNumber: (bornOn: LocalDate, sex: DemoMember['sex']) => string
}

const STATUSES: readonly (readonly [PovertyStatus, number])[] = [
  ['LIFTED', 932],
  ['IN_POVERTY', 54],
  ['PRE_EXIT', 11],
  ['RELAPSED', 3],
]

/**
 * The register of a village: so many households, of which so many were registered as poor (建档立卡). The causes fit the
 * family: illness needs someone ill, schooling someone at school.
 */
export function* householdsOf(
  village: DemoVillage,
  counts: { households: number; registered: number },
  sources: HouseholdSources,
): Generator<DemoHousehold> {
  const { random } = sources
  const perGroup = Math.ceil(counts.households / village.groups.length)
  let registered = counts.registered
  for (let i = 0; i < counts.households; i++) {
    const group = village.groups[Math.floor(i / perGroup)] as DemoGroup
    const isRegistered = random.chance(registered / (counts.households - i))
    if (isRegistered) registered--
    const number = village.code + String(i + 1).padStart(4, '0')
    yield isRegistered
      ? poorHousehold(village, group, number, sources)
      : ordinaryHousehold(village, group, number, sources)
  }
}

function poorHousehold(
  village: DemoVillage,
  group: DemoGroup,
  number: string,
  sources: HouseholdSources,
): DemoHousehold {
  const { random, today } = sources
  const povertyStatus = random.weighted(STATUSES)
  const members = familyOf(random, today, sources.identityNumber, true)
  const causes = causesOf(random, members)
  const mainCause = random.weighted(causes)
  const others = causes.filter(([cause]) => cause !== mainCause).map(([cause]) => cause)
  const alone = members.every(({ labour }) => labour === 'NONE' || labour === 'LOST')
  const stable = povertyStatus === 'LIFTED'
  return {
    id: uuidAt(sources.enteredAt, random),
    number,
    village,
    group,
    category: alone ? random.weighted(OF_THE_HELPLESS) : random.weighted(OF_THE_ABLE),
    povertyStatus,
    enjoysPolicy: stable && random.chance(0.84),
    monitorKind: stable && random.chance(0.022) ? 'UNSTABLE_LIFTED' : null,
    mainCause,
    otherCauses: random.chance(0.45) ? random.sample(others, random.int(1, 2)) : [],
    planNote: householdPlan(random, mainCause),
    phone: sources.phone(),
    members,
  }
}

function ordinaryHousehold(
  village: DemoVillage,
  group: DemoGroup,
  number: string,
  sources: HouseholdSources,
): DemoHousehold {
  const { random, today } = sources
  const members = familyOf(random, today, sources.identityNumber, false)
  const monitorKind = random.chance(0.008) ? random.pick(['MARGINAL', 'SUDDEN_HARDSHIP'] as const) : null
  const mainCause = monitorKind ? random.weighted(causesOf(random, members)) : null
  return {
    id: uuidAt(sources.enteredAt, random),
    number,
    village,
    group,
    category: 'ORDINARY',
    povertyStatus: 'NEVER',
    enjoysPolicy: false,
    monitorKind,
    mainCause,
    otherCauses: [],
    planNote: mainCause ? householdPlan(random, mainCause) : '',
    phone: sources.phone(),
    members,
  }
}

const OF_THE_HELPLESS: readonly (readonly [HouseholdCategory, number])[] = [
  ['TEKUN', 40],
  ['DIBAO', 55],
  ['GENERAL', 5],
]

const OF_THE_ABLE: readonly (readonly [HouseholdCategory, number])[] = [
  ['GENERAL', 76],
  ['DIBAO', 24],
]

/** The causes that this family can have, by how likely each is. */
function causesOf(random: Random, members: DemoMember[]): (readonly [PovertyCause, number])[] {
  const causes: [PovertyCause, number][] = []
  const has = (test: (member: DemoMember) => boolean) => members.some(test)
  if (has(({ health }) => health === 'SERIOUS' || health === 'CHRONIC')) causes.push(['ILLNESS', 110])
  if (has(({ health }) => health === 'DISABLED')) causes.push(['DISABILITY', 55])
  if (has(({ inSchool }) => inSchool)) causes.push(['SCHOOLING', 14])
  if (!has(({ labour }) => labour === 'SKILLED' || labour === 'ORDINARY')) causes.push(['NO_LABOUR', 26])
  else causes.push(['NO_SKILL', 26], ['NO_FUNDS', 16], ['LOW_MOTIVATION', 3])
  causes.push(['POOR_TRANSPORT', 5], ['DISASTER', 2], ['NO_LAND', 1], ['NO_WATER', 1])
  if (random.chance(0.05)) causes.push(['MARRIAGE', 6], ['FUNERAL', 4], ['OTHER', 4])
  return causes
}
