import { describe, expect } from 'vitest'
import { moveWithin } from '@/lib/domains/issues/commands/move'
import { listOffers } from '@/lib/domains/issues/queries/offers'
import { MOVES, type PersonalVerb } from '@/lib/domains/issues/rules/moves'
import type { Actor } from '@/lib/ground/access/actor'
import { DAY } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { Refusal } from '@/lib/ground/refusal'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aReport, issueRow, NOON, type World } from '../../support/given'
import {
  type Everyone,
  everyone,
  handledByTeam,
  handledByTownship,
  move,
  waitingForSignature,
} from '../issues/on-its-way'

const VERBS = (Object.keys(MOVES) as (keyof typeof MOVES)[]).filter((verb) => verb !== 'parentAnswered')
class Undone extends Error {}

/** What a person would type so that only the seat, the stage and the guard can be against it. */
function typed(world: World, level: string, leadTeamId: string | null, leadUnitId: string | null) {
  const [one, other] = world.jinshahe.teams
  const team = { leadTeamId: leadTeamId === one?.id ? other?.id : one?.id }
  const unit = {
    leadUnitId: leadUnitId === world.units.transport.id ? world.units.telecom.id : world.units.transport.id,
  }
  const lead = level === 'COUNTY' ? unit : team
  return {
    triage: { ...lead, cause: '年久失修', assistingUnitIds: [], urgent: false },
    reassign: { ...lead, reason: '更合适' },
    settle: { leadTeamId: one?.id, outcome: '当场修好', present: '组长' },
    escalate: { why: '办不了', tried: '试过' },
    delegate: { to: 'VILLAGE', why: '村里能办' },
    respond: { plan: '明日勘查', expectedOn: '2026-06-20' },
    arrive: { who: '两个人', finding: '' },
    confirmArrival: { came: 'yes', remark: '' },
    note: { text: '进展' },
    askExtension: { dueOn: '2026-06-16', reason: '等材料' },
    decideExtension: { grant: 'yes', answer: '' },
    return: { reason: '不归我们管', properUnitId: world.units.headquarters.id },
    done: { outcome: '修好了', noVisitReason: '远程处理' },
    consent: { answer: 'yes', voice: 'REPORTER', speaker: '余某', way: 'IN_PERSON', remark: '' },
    verify: { remark: '' },
    reject: { missing: '还差护栏' },
    reopen: { what: '又塌了', speaker: '余某' },
    withdraw: { kind: 'MISTAKE', reason: '报错了', duplicateOf: '', toldWhom: '余某' },
    restore: { reason: '还是要办' },
    raise: { light: 'RED', reason: '要紧', untilOn: '2026-06-12' },
    lift: { reason: '' },
    nudge: {},
    supervise: { ask: '今日到场' },
    flagCommon: { title: '多村断路', reason: '各村都有' },
  } as Record<PersonalVerb, object>
}

/** Makes the move and takes it back: whether it would have gone through. */
async function wouldGoThrough(actor: Actor, verb: PersonalVerb, issueId: string, world: World): Promise<boolean> {
  const row = await issueRow(issueId)
  const input = { issueId, version: row.version, ...typed(world, row.level, row.leadTeamId, row.leadUnitId)[verb] }
  try {
    await db().$transaction(async (tx) => {
      await moveWithin(tx, actor, verb, input as never, NOON)
      throw new Undone()
    })
  } catch (error) {
    if (error instanceof Undone) return true
    if (error instanceof Refusal) return false
    throw error
  }
  return false
}

const earlier = new Date(NOON.getTime() - DAY)

/** Issues of 金沙河村 in every situation that the guards tell apart. */
const SITUATIONS: Record<string, (world: World, people: Everyone) => Promise<string>> = {
  'reported at the village': async (world, { member }) => (await aReport(member, world.jinshahe, {}, earlier)).id,
  'reported at the township': async (world, { commander }) => {
    const { id } = await aReport(commander, world.jinshahe, { urgent: true }, earlier)
    await move(commander, 'escalate', id, { why: '办不了', tried: '试过' }, earlier)
    return id
  },
  'handled by a team': (world, people) => handledByTeam(world, people, earlier),
  'handled by the township, long overdue': (world, people) =>
    handledByTownship(world, people, new Date(NOON.getTime() - 30 * DAY)),
  'more time asked for': async (world, people) => {
    const id = await handledByTownship(world, people, earlier)
    await move(people.township, 'askExtension', id, { dueOn: '2026-06-25', reason: '等材料' }, earlier)
    return id
  },
  'done, nobody asked': async (world, people) => {
    const id = await handledByTeam(world, people, earlier)
    await move(people.member, 'done', id, { outcome: '修好了', noVisitReason: '远程处理' }, earlier)
    return id
  },
  'done by the commander': async (world, people) => {
    const id = await handledByTeam(world, people, earlier)
    await move(people.commander, 'done', id, { outcome: '修好了', noVisitReason: '远程处理' }, earlier)
    return id
  },
  'confirmed, and raised to red': async (world, people) => {
    const id = await waitingForSignature(world, people, earlier)
    await move(people.township, 'raise', id, { light: 'RED', reason: '要紧', untilOn: '2026-06-12' }, earlier)
    return id
  },
  closed: async (world, people) => {
    const id = await waitingForSignature(world, people, earlier)
    await move(people.commander, 'verify', id, { remark: '' }, earlier)
    return id
  },
  withdrawn: async (world, people) => {
    const { id } = await aReport(people.commander, world.jinshahe, {}, earlier)
    const why = { kind: 'MISTAKE', reason: '报错了', duplicateOf: '', toldWhom: '余某' } as const
    await move(people.commander, 'withdraw', id, why, earlier)
    return id
  },
}

describe('what is offered is what would go through, for everyone', () => {
  for (const [situation, arrange] of Object.entries(SITUATIONS))
    test(situation, async () => {
      const world = await aCounty()
      const people = await everyone(world)
      const id = await arrange(world, people)
      const { stage } = await issueRow(id)
      const inStage = VERBS.filter((verb) => (MOVES[verb].from as readonly string[]).includes(stage))
      const leader = await aHolder(world, 'LEADER', {}, { rank: 'COUNTY_LEADER' })
      const all: Record<string, Actor> = {
        ...people,
        leader,
        inspector: await aHolder(world, 'INSPECTOR'),
        orgdept: await aHolder(world, 'ORGDEPT'),
        twoSeats: { ...people.commander, seats: [...leader.seats, ...people.commander.seats] },
      }
      for (const [name, actor] of Object.entries(all)) {
        const offered = await listOffers(actor, id, NOON)
        const offers = offered?.offers.filter((offer) => !offer.refusal).map((offer) => offer.verb) ?? []
        const through: PersonalVerb[] = []
        for (const verb of inStage) if (await wouldGoThrough(actor, verb, id, world)) through.push(verb)
        expect([...offers].sort(), name).toEqual(through.sort())
        if (offered?.primary) expect(offers[0], name).toBe(offered.primary)
      }
    })
})

test('what only the rule keeps from a person is told with the rule', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  const id = await handledByTownship(world, people, new Date(NOON.getTime() - 30 * DAY))
  const offered = await listOffers(people.township, id, NOON)
  const refused = offered?.offers.filter((offer) => offer.refusal).map(({ verb, refusal }) => [verb, refusal?.code])
  expect(refused).toEqual(expect.arrayContaining([['askExtension', 'past_deadline']]))
  expect(offered?.primary).toBe('respond')
})

test('out of scope nothing is offered, as of an issue that there is not', async () => {
  const world = await aCounty()
  const { id } = await aReport(await aCommander(world, world.jinshahe), world.jinshahe)
  const stranger = await aCommander(world, world.shahe)
  expect(await listOffers(stranger, id, NOON)).toBeNull()
  expect(await listOffers(stranger, '0198c0de-0000-7000-8000-000000000000', NOON)).toBeNull()
})
