import { apportion } from './apportion'
import type { DemoCounty } from './places'
import { JINSHAHE, SHAHE } from './village-classes'
import type { VillageFigures } from './village-figures'

export interface RegisterSize {
  households: number
  registered: number
}

/** The share of the register that a small demo keeps for households that were never poor. */
const ORDINARY_SHARE = 0.08
/** Loaded in full, where that is less than a tenth of all. */
const IN_FULL = [JINSHAHE, SHAHE]

/**
 * How many households of each village a demo of so many loads, by code. A small one is a sample of the registered poor
 * with a few others beside them, as a register looks in its first years; 60 000 is everyone.
 */
export function registerSizes(
  county: DemoCounty,
  figures: Map<string, VillageFigures>,
  total: number,
): Map<string, RegisterSize> {
  const all = county.villages.map(({ code }) => figures.get(code) as VillageFigures)
  const sum = (of: (one: VillageFigures) => number) => all.reduce((count, one) => count + of(one), 0)
  const households = Math.min(
    total,
    sum((one) => one.households),
  )
  const registered = Math.min(
    Math.round(households * (1 - ORDINARY_SHARE)),
    sum((one) => one.registeredHouseholds),
  )
  const ordinary = households - registered
  const poor = registeredParts(registered, county, all)
  const others = apportion(
    ordinary,
    all.map((one) => one.households - one.registeredHouseholds),
    all.map((one) => one.households - one.registeredHouseholds),
  )
  return new Map(
    county.villages.map(({ code }, index) => {
      const size = { registered: poor[index] ?? 0, households: (poor[index] ?? 0) + (others[index] ?? 0) }
      return [code, size]
    }),
  )
}

/** Proportional to what the villages have, the two villages of the demo accounts whole. */
function registeredParts(total: number, county: DemoCounty, all: VillageFigures[]): number[] {
  const limits = all.map((one) => one.registeredHouseholds)
  const whole = limits.map((limit, index) => (IN_FULL.includes(county.villages[index]?.code ?? '') ? limit : 0))
  const left = total - whole.reduce((sum, part) => sum + part, 0)
  if (left < total * 0.9) return apportion(total, limits, limits)
  const rest = limits.map((limit, index) => (whole[index] ? 0 : limit))
  const parts = apportion(left, rest, rest)
  return parts.map((part, index) => part + (whole[index] ?? 0))
}
