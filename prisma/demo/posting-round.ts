import type { LocalDate } from '@/lib/ground/clock'
import type { DemoCadre } from './cadre'
import type { DemoPeople } from './cadres'
import { daysAfter } from './day'
import type { DemoCounty, DemoVillage } from './places'
import type { Random } from './random'
import type { DemoPosting } from './teams'
import type { UnitCategory } from './units'
import { JINSHAHE, SHAHE } from './village-classes'

/** A round under way: villages that want somebody, and who may go, most of them vetted. */
export interface DemoRound {
  title: string
  document: string
  opensOn: LocalDate
  closesOn: LocalDate
  villages: DemoVillage[]
  candidates: DemoCandidate[]
}

interface DemoCandidate {
  cadre: DemoCadre
  applied: boolean
  recommended: boolean
  home: DemoVillage | null
  kin: DemoVillage | null
  ruralYears: number
  partyWorkYears: number
  healthy: boolean
  /** All gates passed; the others are yet to be vetted. */
  vetted: boolean
  /** Grade of last year, where it is a low one. */
  lowGrade: boolean
}

const VILLAGES = 12
const BY_CATEGORY: Record<UnitCategory, number> = {
  PARTY_MASS: 5,
  ECONOMIC: 5,
  POLITICAL_LEGAL: 4,
  AGRICULTURE: 4,
  OTHER: 2,
}
/** Of the twenty three are yet to be vetted, one has a low grade, one is not in health. */
const NOT_VETTED = [3, 9, 15]
const LOW_GRADE = 6
const NOT_HEALTHY = 12

const ROUND_WORDS = ['一', '二', '三', '四']

/** The round that the demo county is in the middle of, on the day that it is dated by. */
export function demoRound(county: DemoCounty, people: DemoPeople, random: Random, today: LocalDate): DemoRound {
  const year = today.slice(0, 4)
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3)
  const villages = wanting(county, people.postings, today)
  const candidates = freePeople(people, random, today).map((cadre, nth): DemoCandidate => {
    const home = random.chance(0.85) ? random.pick(county.villages) : null
    const applied = random.chance(0.6)
    return {
      ...{ cadre, applied, recommended: !applied || random.chance(0.5), home },
      kin: random.chance(0.2) ? random.pick(county.villages) : null,
      ruralYears: random.int(0, 9),
      partyWorkYears: cadre.unit.category === 'PARTY_MASS' ? random.int(2, 12) : random.int(0, 4),
      ...{ healthy: nth !== NOT_HEALTHY, vetted: !NOT_VETTED.includes(nth), lowGrade: nth === LOW_GRADE },
    }
  })
  return {
    title: `${year}年第${ROUND_WORDS[quarter - 1]}轮`,
    document: `平组发〔${year}〕${random.int(12, 60)}号`,
    opensOn: daysAfter(today, -18),
    closesOn: daysAfter(today, 3),
    ...{ villages, candidates },
  }
}

/** The villages without a first secretary, then those whose term ends first. */
function wanting(county: DemoCounty, postings: readonly DemoPosting[], today: LocalDate): DemoVillage[] {
  const endOf = new Map<DemoVillage, LocalDate>()
  for (const { village, toOn, termEndsOn } of postings) if (toOn === null) endOf.set(village, termEndsOn)
  const order = (village: DemoVillage) => endOf.get(village) ?? today
  return county.villages
    .filter(({ code }) => code !== SHAHE && code !== JINSHAHE)
    .sort((a, b) => order(a).localeCompare(order(b)) || a.code.localeCompare(b.code))
    .slice(0, VILLAGES)
}

/** Party members of the county's units who have no seat, no team and no tenure, a few of each kind of unit. */
function freePeople(people: DemoPeople, random: Random, today: LocalDate): DemoCadre[] {
  const busy = new Set<DemoCadre>([
    ...people.tenures.map(({ cadre }) => cadre),
    ...people.postings.map(({ cadre }) => cadre),
    ...people.teams.flatMap(({ members }) => members.map(({ cadre }) => cadre)),
    ...people.grants.map(({ cadre }) => cadre),
  ])
  const oldest = daysAfter(today, -50 * 365)
  const free = people.cadres.filter(
    (cadre) =>
      !busy.has(cadre) &&
      cadre.unit.tier === 'COUNTY' &&
      (cadre.rank === 'STAFF' || cadre.rank === 'SECTION') &&
      cadre.joinedPartyOn !== null &&
      cadre.bornOn > oldest &&
      cadre.startedWorkOn < daysAfter(today, -4 * 365),
  )
  const chosen = Object.entries(BY_CATEGORY).flatMap(([category, count]) =>
    random.sample(
      free.filter(({ unit }) => unit.category === category),
      count,
    ),
  )
  return random.shuffle(chosen)
}
