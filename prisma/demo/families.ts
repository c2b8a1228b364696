import type { LocalDate } from '@/lib/ground/clock'
import { ageOn, daysAfter, yearsAfter } from './day'
import { fullName, type Sex, surname } from './names'
import type { Random } from './random'

type Relation =
  | 'HEAD'
  | 'SPOUSE'
  | 'CHILD'
  | 'CHILD_IN_LAW'
  | 'GRANDCHILD'
  | 'PARENT'
  | 'GRANDPARENT'
  | 'SIBLING'
  | 'OTHER'
type Health = 'HEALTHY' | 'CHRONIC' | 'SERIOUS' | 'DISABLED'
type Labour = 'SKILLED' | 'ORDINARY' | 'WEAK' | 'LOST' | 'NONE'

export interface DemoMember {
  name: string
  relation: Relation
  sex: Sex
  bornOn: LocalDate
  idNumber: string
  health: Health
  labour: Labour
  inSchool: boolean
}

type Shape = 'ALONE' | 'OLD_COUPLE' | 'COUPLE' | 'NUCLEAR' | 'WITH_PARENTS' | 'SKIPPED' | 'THREE_GENERATIONS'

/** Families registered as poor are smaller and older: 2.4 people on average against 3.7. */
const POOR_SHAPES: readonly (readonly [Shape, number])[] = [
  ['ALONE', 28],
  ['OLD_COUPLE', 24],
  ['COUPLE', 12],
  ['NUCLEAR', 16],
  ['WITH_PARENTS', 6],
  ['SKIPPED', 7],
  ['THREE_GENERATIONS', 7],
]
const ORDINARY_SHAPES: readonly (readonly [Shape, number])[] = [
  ['ALONE', 5],
  ['OLD_COUPLE', 9],
  ['COUPLE', 7],
  ['NUCLEAR', 32],
  ['WITH_PARENTS', 18],
  ['SKIPPED', 5],
  ['THREE_GENERATIONS', 24],
]

/** A family as it stands on the day: the head first, ages and surnames as kinship wants them. */
export function familyOf(
  random: Random,
  today: LocalDate,
  identityNumber: (bornOn: LocalDate, sex: Sex) => string,
  poor: boolean,
): DemoMember[] {
  const shape = random.weighted(poor ? POOR_SHAPES : ORDINARY_SHAPES)
  const family = surname(random)
  const members: DemoMember[] = []
  const add = (relation: Relation, sex: Sex, age: number, name = surname(random)) =>
    members.push(person(random, today, identityNumber, { relation, sex, age, family: name, poor }))
  const anySex = (): Sex => (random.chance(0.52) ? 'MALE' : 'FEMALE')
  const child = (age: number) => add('CHILD', anySex(), age, family)

  const old = shape === 'ALONE' ? random.chance(0.75) : shape === 'OLD_COUPLE' || shape === 'SKIPPED'
  const age = old ? random.int(60, 86) : shape === 'THREE_GENERATIONS' ? random.int(50, 68) : random.int(33, 58)
  const headSex: Sex = random.chance(shape === 'ALONE' ? 0.72 : 0.88) ? 'MALE' : 'FEMALE'
  add('HEAD', headSex, age, family)
  const withSpouse = shape !== 'ALONE' && random.chance(shape === 'OLD_COUPLE' ? 0.96 : 0.86)
  if (withSpouse) add('SPOUSE', headSex === 'MALE' ? 'FEMALE' : 'MALE', Math.max(21, age + random.int(-4, 3)))

  const children = random.weighted(CHILDREN)
  if (shape === 'NUCLEAR' || shape === 'WITH_PARENTS') {
    for (let i = 0; i < children; i++) child(Math.max(0, age - random.int(22, 36)))
  }
  if (shape === 'WITH_PARENTS') {
    add('PARENT', 'FEMALE', Math.min(96, age + random.int(21, 30)))
    if (random.chance(0.5)) add('PARENT', 'MALE', Math.min(96, age + random.int(22, 32)), family)
  }
  if (shape === 'SKIPPED') {
    const grandchildren = random.int(1, 2)
    for (let i = 0; i < grandchildren; i++) add('GRANDCHILD', anySex(), random.int(3, 17), family)
  }
  if (shape === 'THREE_GENERATIONS') {
    const son = Math.max(24, age - random.int(21, 28))
    add('CHILD', 'MALE', son, family)
    if (random.chance(0.85)) add('CHILD_IN_LAW', 'FEMALE', Math.max(22, son + random.int(-4, 2)))
    for (let i = 0; i < children; i++) add('GRANDCHILD', anySex(), Math.max(0, son - random.int(22, 30)), family)
  }
  return members
}

const CHILDREN: readonly (readonly [number, number])[] = [
  [1, 52],
  [2, 42],
  [3, 6],
]

interface Wish {
  relation: Relation
  sex: Sex
  age: number
  family: string
  poor: boolean
}

function person(
  random: Random,
  today: LocalDate,
  identityNumber: (bornOn: LocalDate, sex: Sex) => string,
  { relation, sex, age, family, poor }: Wish,
): DemoMember {
  const bornOn = daysAfter(yearsAfter(today, -age), -random.int(0, 360))
  const years = ageOn(bornOn, today)
  const health = healthAt(random, years, poor)
  const inSchool = years >= 6 && (years <= 15 || (years <= 21 && random.chance(years <= 18 ? 0.85 : 0.4)))
  return {
    name: fullName(random, sex, bornOn, family),
    relation,
    sex,
    bornOn,
    idNumber: identityNumber(bornOn, sex),
    health,
    labour: labourAt(random, years, health, inSchool),
    inSchool,
  }
}

function healthAt(random: Random, age: number, poor: boolean): Health {
  const strain = (poor ? 2 : 1) * (age < 18 ? 0.15 : age < 45 ? 0.5 : age < 65 ? 1.2 : 2)
  const draw = random.next() * 100
  if (draw < 6 * strain) return 'CHRONIC'
  if (draw < 9 * strain) return 'DISABLED'
  return draw < 10 * strain ? 'SERIOUS' : 'HEALTHY'
}

/** 无劳动力 are children, pupils and the old; the ill and disabled of working age keep some of theirs or lose it. */
function labourAt(random: Random, age: number, health: Health, inSchool: boolean): Labour {
  if (age < 16 || inSchool) return 'NONE'
  if (age >= 70) return random.chance(0.12) ? 'WEAK' : 'NONE'
  if (health === 'SERIOUS') return 'LOST'
  if (health === 'DISABLED') return random.chance(0.45) ? 'LOST' : 'WEAK'
  if (age >= 60 || health === 'CHRONIC') return 'WEAK'
  return random.chance(0.14) ? 'SKILLED' : 'ORDINARY'
}
