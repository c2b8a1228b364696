import type { LocalDate } from '@/lib/ground/clock'
import { ageOn } from './day'
import type { DemoMember } from './families'
import type { DemoHousehold } from './households'
import type { Random } from './random'

const isNeedy = ({ povertyStatus }: DemoHousehold) => povertyStatus === 'IN_POVERTY' || povertyStatus === 'RELAPSED'

/** What the register holds of a house and its land. The poor have since been moved, mended or connected, but for a few. */
export function houseDetails(random: Random, household: DemoHousehold) {
  const poor = household.category !== 'ORDINARY'
  const needy = isNeedy(household)
  const people = household.members.length
  const structure = random.weighted(poor ? POOR_HOUSES : HOUSES)
  const hasFields = random.chance(0.93)
  const mu = (mean: number) =>
    random.chance(0.3) ? 0 : Math.round(Math.max(0.2, random.normal(mean, mean / 3)) * 10) / 10
  return {
    standard: poor ? (random.chance(0.97) ? 'NATIONAL' : 'PROVINCIAL') : null,
    houseArea: Math.round(random.normal(poor ? 22 : 34, 5) * Math.max(2, people)),
    structure,
    houseGrade: random.weighted(structure === 'EARTH_WOOD' ? EARTH_GRADES : GRADES),
    safeWater: !random.chance(needy ? 0.12 : 0.02),
    electricity: true,
    cleanToilet: random.chance(needy ? 0.5 : 0.8),
    entryRoad: random.weighted(needy ? POOR_ROADS : ROADS),
    roadKm: Math.round(random.skewed(0.6, 0.8) * 10) / 10,
    farmlandMu: hasFields ? mu(1.1 * people) : 0,
    forestMu: mu(6),
    returnedMu: random.chance(0.4) ? mu(2) : 0,
    orchardMu: random.chance(0.55) ? mu(2.5) : 0,
    pastureMu: 0,
    waterMu: random.chance(0.04) ? mu(0.6) : 0,
  }
}

const HOUSES = [
  ['BRICK_CONCRETE', 70],
  ['BRICK_WOOD', 18],
  ['REINFORCED_CONCRETE', 7],
  ['EARTH_WOOD', 5],
] as const
const POOR_HOUSES = [
  ['BRICK_CONCRETE', 58],
  ['BRICK_WOOD', 24],
  ['REINFORCED_CONCRETE', 6],
  ['EARTH_WOOD', 12],
] as const
const GRADES = [
  ['A', 78],
  ['B', 22],
] as const
const EARTH_GRADES = [
  ['B', 82],
  ['C', 16],
  ['D', 2],
] as const
const ROADS = [
  ['CONCRETE', 82],
  ['ASPHALT', 6],
  ['GRAVEL', 9],
  ['EARTH', 3],
] as const
const POOR_ROADS = [
  ['CONCRETE', 56],
  ['GRAVEL', 26],
  ['EARTH', 18],
] as const

/** What the register holds of a person beside name, kinship and health: school, work, insurance. */
export function memberDetails(
  random: Random,
  { bornOn, inSchool, labour, health }: DemoMember,
  household: DemoHousehold,
  today: LocalDate,
) {
  const age = ageOn(bornOn, today)
  const needy = isNeedy(household)
  const works = age < 60 && (labour === 'SKILLED' || labour === 'ORDINARY') && random.chance(needy ? 0.3 : 0.62)
  const months = works ? (needy ? random.int(2, 5) : random.int(6, 11)) : null
  const wage = needy ? random.int(15, 24) : labour === 'SKILLED' ? random.int(38, 62) : random.int(24, 42)
  const insured = random.chance(0.985)
  return {
    ethnicity: random.chance(0.985) ? '汉族' : random.pick(['回族', '土家族', '苗族']),
    education: age < 6 || inSchool ? null : educationOf(random, age),
    schoolState: inSchool ? schoolOf(age) : age < 6 ? (age < 3 ? 'BEFORE_SCHOOL' : 'KINDERGARTEN') : null,
    residentMedical: insured,
    employeeMedical: false,
    seriousIllness: insured && (health !== 'HEALTHY' || random.chance(0.9)),
    pension: age >= 16 && !inSchool && random.chance(0.95),
    workPlace: works ? random.weighted(WORK_PLACES) : null,
    workMonths: months,
    monthlyIncomeYuan: works ? wage * 100 : null,
  }
}

const WORK_PLACES = [
  ['ELSEWHERE', 58],
  ['PROVINCE', 18],
  ['COUNTY', 14],
  ['TOWNSHIP', 10],
] as const

function educationOf(random: Random, age: number) {
  if (age >= 65)
    return random.weighted([
      ['ILLITERATE', 35],
      ['PRIMARY', 52],
      ['JUNIOR', 13],
    ] as const)
  if (age >= 40)
    return random.weighted([
      ['ILLITERATE', 6],
      ['PRIMARY', 44],
      ['JUNIOR', 42],
      ['SENIOR', 8],
    ] as const)
  if (age < 22) return random.chance(0.6) ? 'JUNIOR' : 'SENIOR'
  return random.weighted([
    ['PRIMARY', 10],
    ['JUNIOR', 52],
    ['SENIOR', 20],
    ['COLLEGE', 13],
    ['BACHELOR', 5],
  ] as const)
}

function schoolOf(age: number) {
  if (age < 12) return 'PRIMARY'
  if (age < 15) return 'JUNIOR'
  if (age < 18) return (['SENIOR_1', 'SENIOR_2', 'SENIOR_3'] as const)[age - 15] ?? 'SENIOR_3'
  return (['COLLEGE_1', 'COLLEGE_2', 'COLLEGE_3'] as const)[age - 18] ?? 'BACHELOR'
}

/** 残疾人证: the identity number, then the kind (mostly 肢体) and the grade; one in eight of the disabled has none yet. */
export function disabilityCertOf(random: Random, { health, idNumber }: DemoMember): string | null {
  if (health !== 'DISABLED' || random.chance(0.12)) return null
  return `${idNumber}${random.pick([1, 2, 4, 4, 4, 5, 6])}${random.int(1, 4)}`
}

type Earner = { workMonths: number | null; monthlyIncomeYuan: number | null }

/** The last two years' income of a household that is registered or watched: wages are what its members earn away. */
export function incomesOf(random: Random, household: DemoHousehold, earners: readonly Earner[], lastYear: number) {
  const people = household.members.length
  const poor = isNeedy(household)
  const wages = earners.reduce((sum, one) => sum + (one.workMonths ?? 0) * (one.monthlyIncomeYuan ?? 0), 0)
  const able = household.members.some(({ labour }) => labour !== 'NONE' && labour !== 'LOST')
  const helped = household.category === 'DIBAO' || household.category === 'TEKUN'
  return [lastYear - 1, lastYear].map((year) => {
    const then = year === lastYear ? 1 : 0.9
    const round = (yuan: number) => Math.max(0, Math.round((yuan * then) / 10) * 10)
    const business = able ? round(random.normal(poor ? 3_600 : 9_800, poor ? 1_000 : 2_600)) : 0
    return {
      householdId: household.id,
      year,
      people,
      wageYuan: year === lastYear ? wages : round(wages),
      businessYuan: business,
      propertyYuan: random.chance(0.4) ? round(random.int(12, 90) * 10) : 0,
      transferYuan: round(
        random.int(80, 260) * 10 + (helped ? people * (poor ? random.int(1_400, 3_000) : random.int(3_200, 5_200)) : 0),
      ),
      expenseYuan: (Math.round(business * random.int(22, 40)) / 100) | 0,
      source: 'RECKONED',
    }
  })
}
