import { describe, expect } from 'vitest'
import { listReminders, wordsOf } from '@/lib/across/reminders/list'
import { signHandover } from '@/lib/domains/appointments/commands/handovers'
import { registerHref } from '@/lib/domains/households/filter'
import { listHouseholds } from '@/lib/domains/households/queries/list'
import { returnPolicy } from '@/lib/domains/policies/commands/decide'
import { draftPolicy } from '@/lib/domains/policies/commands/draft'
import { DEFAULT_LIGHTS } from '@/lib/domains/policies/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { stopClockAt } from '../../support/clock'
import { databaseTest as test } from '../../support/database'
import { aCadre, aCommander, aCounty, actorOf, aHolder, aMember, NOON, type World } from '../../support/given'
import { aHousehold } from '../../support/household'
import { aCandidate, aRound, aSoundCadre } from '../../support/postings'
import { everyone, handledByTeam, move } from '../issues/on-its-way'

/** What waits for a person's word: how many of each kind. */
async function waits(actor: Actor): Promise<Record<string, number>> {
  return Object.fromEntries(wordsOf(await listReminders(actor)).map(({ kind, count }) => [kind, count]))
}

/** The same seats in the county next door: whatever waits here, nothing waits there. */
async function next(actor: Actor): Promise<Actor> {
  const code = '610927'
  const county = await db().county.upsert({
    where: { code },
    create: { code, name: '镇坪县', shortName: '镇坪' },
    update: {},
  })
  const place = { countyId: county.id, townshipId: null, villageId: null }
  return { ...actor, seats: actor.seats.filter(({ role }) => role !== 'TOWNSHIP').map((one) => ({ ...one, ...place })) }
}

async function cast(world: World) {
  await stopClockAt(NOON)
  return {
    leader: await aHolder(world, 'LEADER', {}, { rank: 'COUNTY_LEADER' }),
    headquarters: await aHolder(world, 'HEADQUARTERS'),
    orgdept: await aHolder(world, 'ORGDEPT'),
    township: await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id }, { unit: world.units.chengguan }),
    elsewhere: await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }, { unit: world.units.changan }),
    commander: await aCommander(world, world.shahe),
    member: await aMember(world, world.shahe),
    auditor: await aHolder(world, 'AUDITOR'),
  }
}
type Cast = Awaited<ReturnType<typeof cast>>

/** Whoever of all has something waiting, by name. */
async function whoDecides(people: Cast) {
  const found = await Promise.all(
    Object.entries(people).map(async ([name, actor]) => [name, await waits(actor)] as const),
  )
  for (const name of ['leader', 'headquarters', 'orgdept'] as const)
    expect(await waits(await next(people[name])), `${name} of the county next door`).toEqual({})
  return Object.fromEntries(found.filter(([, kinds]) => Object.keys(kinds).length > 0))
}

const day = (on: string) => dayToColumn(on)

describe('what waits for a person’s word', () => {
  test('is nothing in a quiet county', async () => {
    expect(await whoDecides(await cast(await aCounty()))).toEqual({})
  })

  test('a drafted policy waits for the leader, and sent back for the office that drafts its kind', async () => {
    const people = await cast(await aCounty())
    const { leader, headquarters } = people
    const draft = { document: '平指发〔2026〕9号', effectiveOn: '2026-06-20', immediate: false, value: DEFAULT_LIGHTS }
    const policyId = await draftPolicy(headquarters, 'LIGHTS', draft, NOON)
    expect(await whoDecides(people)).toEqual({ leader: { policy: 1 } })
    const both = await actorOf(headquarters.cadreId)
    const leads = { ...both, seats: [...both.seats, ...leader.seats] }
    expect(await waits(leads), 'nobody is asked about their own').toEqual({})
    await returnPolicy(leader, { policyId, reason: '先测算人手再报' }, NOON)
    expect(await whoDecides(people)).toEqual({ headquarters: { policyReturned: 1 } })
    await draftPolicy(headquarters, 'LIGHTS', draft, NOON)
    expect(await whoDecides(people)).toEqual({ leader: { policy: 1 } })
    const nothingMore = { due: null, worst: null, names: null }
    expect(wordsOf(await listReminders(leader))).toEqual([
      { kind: 'policy', count: 1, since: NOON, href: '/settings/policies', ...nothingMore },
    ])
  })

  test('a drafted appointment and an unsigned letter wait for the leader, a drafted role for who approves its like', async () => {
    const world = await aCounty()
    const people = await cast(world)
    const { leader, orgdept } = people
    const { id: cadreId } = await aCadre(world)
    const place = { countyId: world.county.id, villageId: world.zhongyuan.id, cadreId, fromOn: day('2026-07-01') }
    const drafted = { draftedById: orgdept.cadreId, draftedAt: NOON }
    await db().appointmentDraft.create({ data: { ...place, kind: 'APPOINT', reason: '空缺', ...drafted } })
    const names = { personName: '某', personPost: '局长', villageName: '中原村', townshipName: '长安镇' }
    await db().appointmentLetter.create({ data: { ...place, ...names, ...drafted } })
    const grant = { countyId: world.county.id, cadreId, fromOn: day('2026-06-01'), draftedById: orgdept.cadreId }
    await db().grant.create({ data: { ...grant, role: 'INSPECTOR' } })
    await db().grant.create({ data: { ...grant, role: 'UNIT_OFFICER', unitId: world.units.transport.id } })
    expect(await whoDecides(people)).toEqual({
      leader: { appointment: 1, letter: 1, grant: 1 },
      headquarters: { grant: 1 },
    })
    const mine = { draftedById: leader.cadreId }
    await db().appointmentDraft.updateMany({ data: mine })
    expect(await waits(leader)).toEqual({ letter: 1, grant: 1 })
  })

  test('a handover waits for who goes until the day, and from it on for who comes', async () => {
    const world = await aCounty()
    const people = await cast(world)
    const { commander } = people
    const handover = (outgoingId: string, effectiveOn: string) =>
      db().handover.create({
        data: { countyId: world.county.id, villageId: world.shahe.id, outgoingId, effectiveOn: day(effectiveOn) },
      })
    const before = await aCadre(world)
    const { id } = await handover(before.id, '2026-06-10')
    await handover(before.id, '2026-06-11')
    await handover(commander.cadreId, '2026-06-11')
    await handover(commander.cadreId, '2026-06-10')
    expect(await whoDecides(people)).toEqual({ commander: { handover: 2 } })
    await db().handover.update({ where: { id }, data: { voidedAt: NOON } })
    expect(wordsOf(await listReminders(commander)).map(({ count, href }) => [count, href])).toEqual([
      [1, `/villages/${world.shahe.code}/handover`],
    ])
  })

  test('the handover of a village that was merged waits for the commander of the one that took it over', async () => {
    const world = await aCounty()
    const people = await cast(world)
    const { commander } = people
    const { id: outgoingId } = await aCadre(world)
    const merged = {
      villageId: world.zhongyuan.id,
      successorId: world.shahe.id,
      listedAt: NOON,
      list: { issues: [], households: [] },
    }
    await db().handover.create({
      data: { countyId: world.county.id, ...merged, outgoingId, effectiveOn: day('2026-06-10') },
    })
    expect(await whoDecides(people)).toEqual({ commander: { handover: 1 } })
    const [handover] = await listReminders(commander)
    expect(handover?.href).toBe(`/villages/${world.shahe.code}/handover`)
    await signHandover(commander, { handoverId: (await db().handover.findFirstOrThrow()).id, note: '' }, NOON)
    expect(await whoDecides(people)).toEqual({})
  })

  test('a proposal for a team waits for who edits its kind in its place', async () => {
    const world = await aCounty()
    const people = await cast(world)
    const propose = async (kind: string) => {
      const teams = await db().supportTeam.findMany({ where: { villageId: world.shahe.id } })
      const data = { countyId: world.county.id, effectiveOn: day('2026-07-01'), reason: '缺人', proposedAt: NOON }
      const { id: cadreId } = await aCadre(world)
      const teamId = teams.find((team) => team.kind === kind)?.id as string
      const proposedById = people.commander.cadreId
      await db().teamProposal.create({ data: { ...data, teamId, cadreId, kind: 'ADD', proposedById } })
    }
    await propose('RESIDENT_TEAM')
    await propose('VILLAGE_COMMITTEES')
    await propose('VILLAGE_COMMITTEES')
    expect(await whoDecides(people)).toEqual({ orgdept: { team: 1 }, township: { team: 2 } })
  })

  test('a plan whose notice is over and an order wait for who approves, an objection for the department', async () => {
    const world = await aCounty()
    const people = await cast(world)
    const { leader, orgdept } = people
    const officer = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id })
    const { id: roundId } = await aRound(orgdept, [world.zhongyuan])
    const candidateId = await aCandidate(officer, roundId, (await aSoundCadre(world, '乔思远')).id)
    const notice = (noticeToOn: string) =>
      db().postingRound.update({
        where: { id: roundId },
        data: {
          ...{ stage: 'NOTICE', noticeFromOn: day('2026-06-01'), noticeToOn: day(noticeToOn) },
          submittedById: orgdept.cadreId,
        },
      })
    await notice('2026-06-11')
    expect(await whoDecides(people)).toEqual({})
    await notice('2026-06-10')
    const colleague = await aHolder(world, 'ORGDEPT')
    expect(await whoDecides({ ...people, member: colleague })).toEqual({ leader: { round: 1 }, member: { round: 1 } })
    expect(wordsOf(await listReminders(leader))[0]?.href).toBe(`/postings/rounds/${roundId}?view=notice`)

    const objection = { roundId, candidateId, text: '群众反映', receivedOn: day('2026-06-09') }
    await db().postingObjection.create({ data: { ...objection, byId: orgdept.cadreId, at: NOON } })
    const order = {
      countyId: world.county.id,
      kind: 'REPLACEMENT' as const,
      villageId: world.zhongyuan.id,
      candidateId,
    }
    await db().postingOrder.create({
      data: { ...order, reason: '空缺', proposedById: orgdept.cadreId, proposedAt: NOON },
    })
    expect(await whoDecides(people)).toEqual({ leader: { round: 1, order: 1 }, orgdept: { objection: 1 } })
    expect(await waits(colleague)).toEqual({ round: 1, order: 1, objection: 1 })
    await db().candidate.update({ where: { id: candidateId }, data: { cadreId: colleague.cadreId } })
    expect(await waits(colleague), 'nobody decides about themselves').toEqual({ round: 1 })
    const wish = { roundId, villageId: world.zhongyuan.id, candidateId, kind: 'FORBID' as const, at: NOON }
    await db().postingWish.create({ data: { ...wish, byId: colleague.cadreId } })
    expect(await waits(colleague), 'nor approves a plan that they shaped').toEqual({})
    await db().postingOrder.updateMany({ data: { proposedById: leader.cadreId } })
    expect(await whoDecides(people)).toEqual({ leader: { round: 1 }, orgdept: { order: 1, objection: 1 } })
  })

  test('a change of status waits for the town that looks first, then for headquarters; each count opens its list', async () => {
    const world = await aCounty()
    const people = await cast(world)
    const { township, headquarters, commander } = people
    const propose = async (proposedById: string, looked: object = {}) => {
      const { id: householdId } = await aHousehold(world.shahe)
      const change = { householdId, fromStatus: 'LIFTED', povertyStatus: 'RELAPSED', enjoysPolicy: false } as const
      await db().statusChange.create({
        data: { ...change, reason: '大病', proposedById, proposedAt: NOON, ...looked },
      })
    }
    const looked = { stage: 'LOOKED', lookedById: township.cadreId, lookedAt: NOON }
    await propose(commander.cadreId)
    await propose(commander.cadreId)
    await propose(commander.cadreId, looked)
    expect(await whoDecides(people)).toEqual({ township: { status: 2 }, headquarters: { status: 1 } })
    for (const actor of [township, headquarters]) {
      const [decision] = wordsOf(await listReminders(actor))
      const step = actor === township ? 'PROPOSED' : 'LOOKED'
      expect(decision?.href).toBe(registerHref({ view: 'changing', step }))
      expect((await listHouseholds(actor, { view: 'changing', step })).total).toBe(decision?.count)
    }
    await propose(headquarters.cadreId, looked)
    await propose(township.cadreId)
    expect(await whoDecides(people), 'one’s own is another’s to decide').toEqual({
      township: { status: 2 },
      headquarters: { status: 1 },
    })
  })

  test('a common issue waits for headquarters, more time for the level that decides it', async () => {
    const world = await aCounty()
    const people = await cast(world)
    const { headquarters, elsewhere } = people
    const matter = { countyId: world.county.id, title: '农网改造', reason: '多村反映', category: 'POWER' as const }
    await db().commonIssue.create({ data: { ...matter, proposedById: elsewhere.cadreId, proposedAt: NOON } })
    expect(await whoDecides(people)).toEqual({ headquarters: { common: 1 } })
    const others = await everyone(world)
    const id = await handledByTeam(world, others, NOON)
    await move(others.commander, 'askExtension', id, { dueOn: '2026-06-17', reason: '等材料' }, NOON)
    expect(await waits(elsewhere)).toEqual({ extension: 1 })
    expect(await waits(headquarters)).toEqual({ common: 1 })
    expect(await waits(others.commander), 'who asks never decides').toEqual({})
  })
})
