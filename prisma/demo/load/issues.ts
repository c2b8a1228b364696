import { createHash } from 'node:crypto'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import { addDays, dayOf, type Instant, startOf } from '@/lib/ground/clock'
import type { Cast, Player } from '../history/cast'
import { Life } from '../history/life'
import { play } from '../history/plot'
import { villageMoment } from '../history/working-hours'
import { CATEGORY_WEIGHTS, type IssueSource, SOURCE_WEIGHTS } from '../issue-texts'
import type { DemoCounty, DemoGroup, DemoVillage } from '../places'
import type { Random } from '../random'
import { tellingOf } from '../telling'
import { uuidAt } from '../uuid'
import { JINSHAHE, SHAHE } from '../village-classes'

/** A household as far as an issue names it. */
export interface HouseholdRef {
  id: string
  headName: string
  group: DemoGroup
}

export interface DemoIssue {
  life: Life
  group: DemoGroup
  household: HouseholdRef | null
  contentHash: string
}

export interface IssueSources {
  county: DemoCounty
  cast: Cast
  rules: Rulebook
  households: Map<string, HouseholdRef[]>
  random: Random
  since: string
  until: Instant
}

/** So many issues with their whole histories, in the order in which they were reported. */
export function* demoIssues(count: number, sources: IssueSources): Generator<DemoIssue> {
  const { random, county, since, until } = sources
  const instants = reportInstants(count, since, until, random.fork('instants'))
  const weights = villageWeights(county, random.fork('weights'))
  for (const [index, at] of instants.entries()) yield issueAt(at, random.fork(index), weights, sources)
}

/** Reports grow with the roll-out (a short history is all roll-out), and mostly come on working days. */
function reportInstants(count: number, since: string, until: Instant, random: Random): { day: Instant }[] {
  const rollOut = (share: number) =>
    dayOf(until) > addDays(since, 365) ? 0.6 + 0.7 * share : 0.25 + 1.9 * share ** 1.6
  const days: string[] = []
  for (let day = since; day <= dayOf(until); day = addDays(day, 1)) days.push(day)
  const weights = days.map((day, index) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    return [day, rollOut(index / days.length) * (weekday === 0 ? 0.45 : weekday === 6 ? 0.6 : 1)] as const
  })
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  const chosen: string[] = []
  let carried = 0
  for (const [day, weight] of weights) {
    carried += (weight / total) * count
    for (; carried >= 1; carried--) chosen.push(day)
  }
  while (chosen.length < count) chosen.push(random.pick(days))
  return chosen.map((day) => ({ day: startOf(day) }))
}

function villageWeights(county: DemoCounty, random: Random): (readonly [DemoVillage, number])[] {
  const base = { DEEP_POVERTY: 1.7, GENERAL_POVERTY: 1.1, NON_POVERTY: 0.7 }
  return county.villages.map((village) => {
    const known = village.code === JINSHAHE ? 3.4 : village.code === SHAHE ? 2.6 : 1
    return [village, base[village.class] * known * random.skewed(1, 0.5)] as const
  })
}

function issueAt(
  { day }: { day: Instant },
  random: Random,
  weights: (readonly [DemoVillage, number])[],
  sources: IssueSources,
): DemoIssue {
  const { cast, rules, until, households } = sources
  const village = random.weighted(weights)
  const source = random.weighted(SOURCE_WEIGHTS)
  const category = random.weighted(CATEGORY_WEIGHTS)
  const known = households.get(village.id) ?? []
  const family = known.length ? random.pick(known) : null
  const group = family?.group ?? random.pick(village.groups)
  const month = Number(dayOf(day).slice(5, 7))
  const telling = tellingOf(random, category, { month, group: group.name, headName: family?.headName ?? '余' })
  let at = villageMoment(day, source === 'COURTYARD_MEETING', random)
  if (at >= until) at = new Date(until.getTime() - random.int(4, 400) * 60_000)
  const player = reporterOf(source, village, dayOf(at), cast, random)
  const household = telling.ofHousehold && family ? family : null
  const { title, text, urgent } = telling
  const life = new Life(village, rules, random, (on) => cast.commander(village, on), {
    input: { id: uuidAt(at, random), category, title, text, source, urgent },
    level: player.role === 'INSPECTOR' ? 'COUNTY' : 'VILLAGE',
    player,
    at,
  })
  play(life, telling, source, { cast, rules, random, until })
  const contentHash = createHash('sha256')
    .update(JSON.stringify([village.id, category, title, text, group.id, household?.id ?? '']))
    .digest('hex')
  return { life, group, household, contentHash }
}

function reporterOf(source: IssueSource, village: DemoVillage, on: string, cast: Cast, random: Random): Player {
  if (source === 'INSPECTION') return cast.inspector
  if (source === 'COURTYARD_MEETING' || random.chance(0.25)) return cast.commander(village, on)
  return cast.member(village, on)
}
