import type { LocalDate } from '@/lib/ground/clock'
import type { CadreMaker, DemoCadre } from './cadre'
import { daysAfter } from './day'
import type { Leadership } from './leadership'
import type { DemoCounty, DemoVillage } from './places'
import type { Random } from './random'
import { uuidAt } from './uuid'
import { JINSHAHE, SHAHE } from './village-classes'

/** A commander's tenure of a village, [fromOn, toOn). */
export interface DemoTenure {
  id: string
  village: DemoVillage
  cadre: DemoCadre
  fromOn: LocalDate
  toOn: LocalDate | null
  reason: string
  documentNo: string
}

/** Deep-poverty villages that someone below the county's first rank commands: 乌药山村 and 凤凰寨村. */
export const RANK_EXCEPTIONS = ['610926107230', '610926110223']

const CHANGED_COMMANDERS = 9
const PILOT_LEAD_DAYS = 110

/**
 * One commander for every village and one village for every commander, the rank fitting the class but for the two
 * exceptions: the pilots in deep-poverty villages first, the others together on the day of the roll-out, and a few who
 * have since followed someone else.
 */
export function commanders(
  county: DemoCounty,
  leaders: Leadership,
  make: CadreMaker,
  random: Random,
  days: { rolledOutOn: LocalDate; today: LocalDate },
): DemoTenure[] {
  const chosen = chosenCommanders(county, leaders, random)
  const pilotOn = daysAfter(days.rolledOutOn, -PILOT_LEAD_DAYS)
  const fixed = [JINSHAHE, SHAHE, ...RANK_EXCEPTIONS]
  const changeable = county.villages.filter(({ code, class: of }) => of !== 'DEEP_POVERTY' && !fixed.includes(code))
  const changed = new Set(random.sample(changeable, CHANGED_COMMANDERS))
  const numberOf = documentNumbers()

  const tenures = county.villages.map((village): DemoTenure => {
    const fromOn = village.class === 'DEEP_POVERTY' ? pilotOn : days.rolledOutOn
    return tenure(village, commanderOf(chosen, village), fromOn, '')
  })
  for (const first of tenures.filter((one) => changed.has(one.village))) {
    const successor = first.cadre
    first.cadre = make({ unit: successor.unit.shortName, post: '四级调研员', rank: 'BUREAU_HEAD', ages: [52, 58] })
    first.toOn = daysAfter(days.today, -random.int(30, 110))
    tenures.push(tenure(first.village, successor, first.toOn, '前任总队长工作调整'))
  }
  tenures.sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0))
  for (const one of tenures) one.documentNo = numberOf(one.fromOn)
  return tenures

  function tenure(village: DemoVillage, cadre: DemoCadre, fromOn: LocalDate, reason: string): DemoTenure {
    const id = uuidAt(new Date(`${fromOn}T01:00:00Z`), random)
    return { id, village, cadre, fromOn, toOn: null, reason, documentNo: '' }
  }
}

/** Who commands which village today, by village code. */
function chosenCommanders(county: DemoCounty, leaders: Leadership, random: Random): Map<string, DemoCadre> {
  const chosen = new Map<string, DemoCadre>()
  const firstRank = new Set(leaders.firstRank)
  const others = new Set([...leaders.countyLeaders, ...leaders.bureauHeads])
  const give = (code: string, cadre: DemoCadre | undefined) => {
    if (!cadre) throw new Error(`no commander is left for ${code}`)
    chosen.set(code, cadre)
    firstRank.delete(cadre)
    others.delete(cadre)
  }
  give(JINSHAHE, named(leaders.firstRank, '周明远'))
  give(SHAHE, named(leaders.bureauHeads, '余正川'))
  give('610926107230', leaders.countyLeaders[0])
  for (const township of county.townships) {
    const [secretary, mayor] = leaders.townHeads.get(township.code) ?? []
    const exception = township.villages.find(({ code }) => code === '610926110223')
    if (exception) give(exception.code, mayor)
    const free = random.shuffle(
      township.villages.filter((one) => one.class !== 'DEEP_POVERTY' && !chosen.has(one.code)),
    )
    give(free[0]?.code ?? '', secretary)
    if (!exception) give(free[1]?.code ?? '', mayor)
  }
  const rest = random.shuffle(county.villages.filter(({ code }) => !chosen.has(code)))
  for (const { code } of rest.filter((village) => village.class === 'DEEP_POVERTY'))
    give(code, firstRank.values().next().value)
  for (const { code } of rest.filter((village) => village.class !== 'DEEP_POVERTY'))
    give(code, others.values().next().value)
  return chosen
}

function commanderOf(chosen: Map<string, DemoCadre>, village: DemoVillage): DemoCadre {
  const cadre = chosen.get(village.code)
  if (!cadre) throw new Error(`${village.name} has no commander`)
  return cadre
}

function named(cadres: DemoCadre[], name: string): DemoCadre | undefined {
  return cadres.find((cadre) => cadre.name === name)
}

/** Appointment letters are numbered through the year. */
function documentNumbers(): (on: LocalDate) => string {
  const last = new Map<string, number>()
  return (on) => {
    const year = on.slice(0, 4)
    const next = (last.get(year) ?? 0) + 1
    last.set(year, next)
    return `平组任〔${year}〕${next}号`
  }
}
