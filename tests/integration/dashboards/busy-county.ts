import { randomUUID } from 'node:crypto'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { tick } from '@/lib/domains/issues/commands/tick'
import { IssueCategory } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { dayToColumn, HOUR, type Instant } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { Refusal } from '@/lib/ground/refusal'
import { stopClockAt } from '../../support/clock'
import { aCommander, aCounty, aHolder, aMember, aReport, issueRow, NOON, type World } from '../../support/given'

/** A county with a commander, a member, a township and units at work, and issues of every stage made by real moves. */
export type Busy = Awaited<ReturnType<typeof aBusyCounty>>

const ISSUES = 75
const DAYS_BACK = 40

/** The same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Village = World['shahe']
type Cast = {
  commanders: Map<string, Actor>
  members: Map<string, Actor>
  townships: Map<string, Actor>
  headquarters: Actor
  officers: { actor: Actor; unitId: string }[]
}

export async function aBusyCounty(seed = 7) {
  const world = await aCounty()
  const villages = [world.shahe, world.jinshahe, world.zhongyuan]
  await classes(world)
  const cast = await castOf(world, villages)
  const random = randomOf(seed)
  for (let n = 0; n < ISSUES; n++) await live(world, villages[Math.floor(random() * 3)] as Village, cast, random)
  await tick(NOON)
  await stopClockAt(NOON)
  return { world, villages, cast }
}

async function classes({ shahe, jinshahe, zhongyuan }: World) {
  const fromOn = dayToColumn('2025-01-01')
  await db().villageClassTerm.createMany({
    data: [
      { villageId: shahe.id, class: 'GENERAL_POVERTY', fromOn },
      { villageId: jinshahe.id, class: 'DEEP_POVERTY', fromOn },
      { villageId: zhongyuan.id, class: 'NON_POVERTY', fromOn },
    ],
  })
}

async function castOf(world: World, villages: Village[]): Promise<Cast> {
  const commanders = new Map<string, Actor>()
  const members = new Map<string, Actor>()
  for (const village of villages) {
    commanders.set(village.id, await aCommander(world, village, { name: `总${village.name.slice(0, 1)}` }))
    members.set(village.id, await aMember(world, village))
  }
  const at = (town: { id: string }, unit: { id: string }) =>
    aHolder(world, 'TOWNSHIP', { townshipId: town.id }, { unit })
  const officer = async (unitId: string) => ({ unitId, actor: await aHolder(world, 'UNIT_OFFICER', { unitId }) })
  return {
    commanders,
    members,
    townships: new Map([
      [world.chengguan.id, await at(world.chengguan, world.units.chengguan)],
      [world.changan.id, await at(world.changan, world.units.changan)],
    ]),
    headquarters: await aHolder(world, 'HEADQUARTERS'),
    officers: [await officer(world.units.transport.id), await officer(world.units.telecom.id)],
  }
}

/** One issue's life until now, by the moves that people would make; what a rule refuses is simply not done. */
async function live(world: World, village: Village, cast: Cast, random: () => number) {
  const commander = cast.commanders.get(village.id) as Actor
  const member = cast.members.get(village.id) as Actor
  const township = cast.townships.get(village.townshipId) as Actor
  const categories = Object.values(IssueCategory)
  let at = new Date(NOON.getTime() - Math.floor(random() * DAYS_BACK * 24) * HOUR - Math.floor(random() * HOUR))
  const { id } = await aReport(
    member,
    village,
    { category: categories[Math.floor(random() * categories.length)], urgent: random() < 0.08 },
    at,
  )
  const later = (hours: number): boolean => {
    at = new Date(at.getTime() + Math.round(hours * random() * HOUR) + 60_000)
    return at.getTime() <= NOON.getTime()
  }
  const move = async (actor: Actor, verb: Parameters<typeof moveIssue>[1], input: object = {}) => {
    const { version } = await issueRow(id)
    try {
      await moveIssue(actor, verb, { issueId: id, version, ...input } as never, at)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  const consent = { answer: 'yes', voice: 'HOUSEHOLD', speaker: '余某', way: 'IN_PERSON', remark: '' }
  const kind = random()
  let lead = member
  if (kind < 0.12) return
  if (kind < 0.25) {
    await move(member, 'settle', { leadTeamId: village.teams[1]?.id, outcome: '当场办了', present: '户主' })
    if (later(40) && random() < 0.7) await move(commander, 'consent', consent)
    if (later(20) && random() < 0.8) await move(commander, 'verify', { remark: '' })
    return
  }
  if (kind < 0.55) {
    if (!later(30)) return
    await move(commander, 'triage', {
      leadTeamId: village.teams[1]?.id,
      assistingUnitIds: [],
      cause: '村内能办',
      urgent: false,
    })
  } else {
    if (!later(12)) return
    await move(commander, 'escalate', { why: '超出村级权限', tried: '村里试过' })
    if (!later(20) || random() < 0.1) return
    if (kind < 0.7) {
      const unit = village.townshipId === world.chengguan.id ? world.units.chengguan : world.units.changan
      await move(township, 'triage', { leadUnitId: unit.id, assistingUnitIds: [], cause: '镇里能办', urgent: false })
      lead = township
    } else {
      await move(township, 'escalate', { why: '超出镇级权限', tried: '镇里试过' })
      if (!later(20) || random() < 0.1) return
      const [chosen, other] = random() < 0.6 ? cast.officers : [...cast.officers].reverse()
      if (!chosen || !other) throw new Error('two units')
      await move(cast.headquarters, 'triage', {
        leadUnitId: chosen.unitId,
        assistingUnitIds: random() < 0.4 ? [other.unitId] : [],
        cause: '部门能办',
        urgent: false,
      })
      lead = chosen.actor
    }
  }
  if (random() < 0.9 && later(30)) await move(lead, 'respond', { plan: '明日到场', expectedOn: '2026-07-01' })
  if (random() < 0.75 && later(60)) await move(lead, 'arrive', { who: '两人', finding: '' })
  if (at > NOON) return
  if (random() < 0.4) {
    await move(lead, 'askExtension', { dueOn: '2026-07-20', reason: '等材料进场' })
    if (random() < 0.6) return
  }
  if (!later(200) || random() < 0.2) return
  await move(lead, 'done', { outcome: '办好了', noVisitReason: '电话里说清了' })
  if (!later(40) || random() < 0.15) return
  await move(lead === member ? commander : member, 'consent', consent)
  if (!later(40) || random() < 0.15) return
  await move(commander, 'verify', { remark: '' })
  if (random() < 0.15 && later(60)) await move(commander, 'reopen', { what: '又塌了', speaker: '余某' })
}

/** A second county, full of what must never be counted in the first. */
export async function aNeighbour(at: Instant = NOON): Promise<void> {
  const county = await db().county.create({ data: { code: '610925', name: '岚皋县', shortName: '岚皋' } })
  const township = await db().township.create({ data: { countyId: county.id, code: '610925100', name: '城关镇' } })
  const village = await db().village.create({
    data: { countyId: county.id, townshipId: township.id, code: '610925100200', name: '别村' },
  })
  const unit = await db().unit.create({
    data: { countyId: county.id, name: '县委办', shortName: '县委办', category: 'OTHER', tier: 'COUNTY' },
  })
  const cadre = await db().cadre.create({
    data: { countyId: county.id, unitId: unit.id, name: '外县人', post: '干部', rank: 'STAFF' },
  })
  for (let n = 1; n <= 6; n++)
    await db().issue.create({
      data: {
        countyId: county.id,
        townshipId: township.id,
        villageId: village.id,
        number: `岚皋2026-00000${n}`,
        category: 'ROAD',
        source: 'TEAM',
        title: '外县的路',
        text: '',
        contentHash: randomUUID(),
        stage: 'REPORTED',
        level: 'VILLAGE',
        reporterId: cadre.id,
        reportedAt: at,
        movedAt: at,
        stepDueAt: at,
        light: 'RED',
        lightReason: { rule: 'TRIAGE_VERY_LATE', also: [], cures: [] },
        lightSince: at,
      },
    })
}
