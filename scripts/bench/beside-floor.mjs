import { openAlone, openMany, warmUp } from './open-many.mjs'

/** A page and the floor are measured in turns: what disturbs the machine for a while disturbs both. */
const TURNS = 3
const FLOOR_SECONDS = 0.4

/**
 * How fast a page is answered: alone, the median in milliseconds; to many at once, requests a second, the server's processor
 * time for each, and the share of the floor's requests a second (the median of the turns, each beside the floor before and after).
 */
export async function openBesideFloor(page, floor, seconds) {
  const warm = await warmUp(page)
  const p50 = await openAlone(page, warm)
  const openFloor = () => openMany(floor, FLOOR_SECONDS, floor.perSecond)
  const floors = [await openFloor()]
  const pages = []
  for (let turn = 0; turn < TURNS; turn++) {
    pages.push(await openMany(page, seconds / TURNS, warm))
    floors.push(await openFloor())
  }
  const ratios = pages.map(({ perSecond }, at) => (2 * perSecond) / (floors[at].perSecond + floors[at + 1].perSecond))
  return {
    p50,
    perSecond: median(pages.map((one) => one.perSecond)),
    cpu: cpuOfAll(pages),
    floor: median(floors.map((one) => one.perSecond)),
    floorCpu: cpuOfAll(floors),
    ratio: median(ratios),
  }
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

function cpuOfAll(turns) {
  const count = turns.reduce((sum, one) => sum + one.count, 0)
  return turns.reduce((sum, one) => sum + one.cpu * one.count, 0) / count
}
