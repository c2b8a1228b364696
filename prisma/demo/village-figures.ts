import { apportion } from './apportion'
import type { DemoCounty, DemoVillage } from './places'
import type { Random } from './random'
import { JINSHAHE, SHAHE } from './village-classes'

/** What is counted of a village in full, whatever part of its register the demo loads. */
export interface VillageFigures {
  households: number
  /** 户籍人口. */
  population: number
  /** 建档立卡: registered as poor in the first year of the series. */
  registeredHouseholds: number
  registeredPeople: number
  years: VillageYearFigures[]
}

/** A village at the end of a year; the poor are those who had not left poverty by then. */
interface VillageYearFigures {
  year: number
  households: number
  population: number
  poorHouseholds: number
  poorPeople: number
  collectiveIncomeYuan: number
}

const COUNTY_HOUSEHOLDS = 60_000
/** 44 811 people at 22.4 %: the one denominator that all of the county's published rates share (DOMAIN.md 5). */
const COUNTY_POPULATION = 200_049
const REGISTERED_HOUSEHOLDS = 18_507
/** The poor of the county at the end of the last six full years: from 22.4 % over 9.84 % to 1.2 %. */
const POOR_PEOPLE = [44_811, 38_209, 32_008, 25_806, 19_685, 2_401]
const REGISTERED_PEOPLE = 44_811

const REGISTERED_SHARE = { DEEP_POVERTY: 0.62, GENERAL_POVERTY: 0.42, NON_POVERTY: 0.11 }
const INCOME_WAN = { DEEP_POVERTY: 9, GENERAL_POVERTY: 13, NON_POVERTY: 19 }

interface Fixed {
  households: number
  population: number
  registeredHouseholds: number
  registeredPeople: number
}

const FIXED: Record<string, Fixed> = {
  [JINSHAHE]: { households: 293, population: 1004, registeredHouseholds: 219, registeredPeople: 688 },
  [SHAHE]: { households: 412, population: 1386, registeredHouseholds: 163, registeredPeople: 421 },
}

/**
 * Figures of every village by code, six years up to the last full one. They add up to the county's published totals:
 * 200 049 people, 18 507 registered households with 44 811 people.
 */
export function villageFigures(county: DemoCounty, random: Random, lastYear: number): Map<string, VillageFigures> {
  const villages = county.villages
  const sizes = villages.map((village) => Math.min(2.2, random.skewed(townSize(village), 0.35)))
  const households = spread(villages, COUNTY_HOUSEHOLDS, sizes, (fixed) => fixed.households)
  const population = spread(
    villages,
    COUNTY_POPULATION,
    households.map((count) => count * random.normal(1, 0.04)),
    (fixed) => fixed.population,
  )
  const registered = spread(
    villages,
    REGISTERED_HOUSEHOLDS,
    villages.map((village, i) => (households[i] ?? 0) * REGISTERED_SHARE[village.class] * random.normal(1, 0.15)),
    (fixed) => fixed.registeredHouseholds,
  )
  const registeredPeople = spread(
    villages,
    REGISTERED_PEOPLE,
    registered.map((count) => count * random.normal(1, 0.05)),
    (fixed) => fixed.registeredPeople,
  )
  const poor = POOR_PEOPLE.map((people) => {
    const weights = registeredPeople.map((count) => count * (people === REGISTERED_PEOPLE ? 1 : random.normal(1, 0.04)))
    return apportion(people, weights, registeredPeople)
  })
  return new Map(
    villages.map((village, i) => {
      const income = random.skewed(INCOME_WAN[village.class] * 10_000, 0.5)
      const atEnd = { households: households[i] ?? 0, population: population[i] ?? 0 }
      const perHousehold = (registeredPeople[i] ?? 1) / (registered[i] ?? 1)
      const years = poor.map((people, index): VillageYearFigures => {
        const ago = poor.length - 1 - index
        const poorPeople = people[i] ?? 0
        return {
          year: lastYear - ago,
          ...atEnd,
          poorPeople,
          poorHouseholds: Math.min(registered[i] ?? 0, Math.ceil(poorPeople / perHousehold)),
          collectiveIncomeYuan: Math.round((income * 0.78 ** ago) / 100) * 100,
        }
      })
      const figures = { ...atEnd, registeredHouseholds: registered[i] ?? 0, registeredPeople: registeredPeople[i] ?? 0 }
      return [village.code, { ...figures, years }]
    }),
  )
}

function townSize(village: DemoVillage): number {
  return village.townshipName === '城关镇' ? 1.25 : 1
}

/** The total over all villages by weight, but for the villages whose figure is known. */
function spread(villages: DemoVillage[], total: number, weights: number[], known: (fixed: Fixed) => number): number[] {
  const fixed = villages.map((village) => {
    const figures = FIXED[village.code]
    return figures && known(figures)
  })
  const left = total - fixed.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)
  const parts = apportion(
    left,
    weights.map((weight, i) => (fixed[i] === undefined ? weight : 0)),
  )
  return villages.map((_, i) => fixed[i] ?? parts[i] ?? 0)
}
