import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { declineGrant } from '@/lib/domains/accounts/commands/decide-grant'
import { draftGrant } from '@/lib/domains/accounts/commands/draft-grant'
import { DraftGrant } from '@/lib/domains/accounts/schema'
import { decideStatus, proposeStatus } from '@/lib/domains/households/commands/status'
import { ProposeStatus } from '@/lib/domains/households/schema/status'
import { approvePolicy } from '@/lib/domains/policies/commands/decide'
import { draftPolicy } from '@/lib/domains/policies/commands/draft'
import { DEFAULT_LIGHTS } from '@/lib/domains/policies/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { DAY, dayOf, HOUR } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { dueNotices, oldNotices } from '@/lib/ground/notices/due'
import { notify } from '@/lib/ground/notices/notify'
import { carryOutDue } from '@/lib/ground/ticker/due-rows'
import { anAccount } from '../../support/account'
import { databaseTest as test } from '../../support/database'
import { aCounty, aHolder, aMember, NOON, type World } from '../../support/given'
import { aHousehold, householdRow } from '../../support/household'

const later = new Date(NOON.getTime() + HOUR)

async function signsIn(world: World, username: string, actor: Actor): Promise<Actor> {
  await anAccount(world, { username, cadreId: actor.cadreId })
  return actor
}

/** A leader, two of headquarters and a town, each of whom can sign in. */
async function cast(world: World) {
  const holder = async (username: string, ...seat: [Parameters<typeof aHolder>[1], { townshipId: string }?]) =>
    signsIn(world, username, await aHolder(world, ...seat))
  return {
    leader: await holder('leader', 'LEADER'),
    headquarters: await holder('headquarters', 'HEADQUARTERS'),
    colleague: await holder('colleague', 'HEADQUARTERS'),
    township: await holder('township', 'TOWNSHIP', { townshipId: world.chengguan.id }),
    elsewhere: await holder('elsewhere', 'TOWNSHIP', { townshipId: world.changan.id }),
  }
}

/** Who has got what, in the order in which it happened: each a kind, an outcome where there is one, and user names. */
async function told() {
  const notices = await db().notice.findMany({
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { deliveries: { include: { cadre: { select: { account: { select: { username: true } } } } } } },
  })
  return notices.map(({ kind, data, deliveries }) => {
    const { outcome } = data as { outcome?: string }
    const people = deliveries.map(({ cadre }) => cadre.account?.username).sort()
    return [kind.replace('decision.', ''), ...(outcome ? [outcome] : []), ...people]
  })
}

const stricter = (actor: Actor) =>
  draftPolicy(actor, 'LIGHTS', { document: '平办发〔2026〕9号', immediate: true, value: DEFAULT_LIGHTS }, NOON)

describe('a decision', () => {
  test('is told to who may decide when it is drafted, and to who drafted it when it is decided', async () => {
    const world = await aCounty()
    const { leader, headquarters } = await cast(world)
    const policyId = await stricter(headquarters)
    expect(await told()).toEqual([['waiting']])
    await carryOutDue(dueNotices, NOON)
    expect(await told()).toEqual([['waiting', 'leader']])
    await approvePolicy(leader, { policyId }, later)
    await carryOutDue(dueNotices, later)
    expect(await told()).toEqual([
      ['waiting', 'leader'],
      ['decided', 'AGREED', 'headquarters'],
    ])
  })

  test('of two steps is told at each to whose step it is, in that place alone, never to who had a hand in it', async () => {
    const world = await aCounty()
    const { headquarters, colleague, township } = await cast(world)
    const member = await signsIn(world, 'member', await aMember(world, world.shahe))
    const { id: householdId } = await aHousehold(world.shahe)
    const { version } = await householdRow(householdId)
    const given = { povertyStatus: 'RELAPSED', monitorKind: '', enjoysPolicy: '', reason: '家中有人大病' }
    await proposeStatus(member, ProposeStatus.parse({ householdId, version, ...given }), NOON)
    await carryOutDue(dueNotices, NOON)
    expect(await told()).toEqual([['waiting', 'township']])
    const { id: changeId } = await db().statusChange.findFirstOrThrow()
    await decideStatus(township, { changeId, decision: 'pass', remark: '' }, later)
    await carryOutDue(dueNotices, later)
    expect((await told()).at(-1)).toEqual(['waiting', 'colleague', 'headquarters'])
    await decideStatus(colleague, { changeId, decision: 'decline', remark: '再核' }, new Date(later.getTime() + HOUR))
    await carryOutDue(dueNotices, new Date(later.getTime() + HOUR))
    expect((await told()).slice(-2)).toEqual([
      ['decided', 'DECLINED', 'member'],
      ['decided', 'DECLINED', 'township'],
    ])
    expect(headquarters.cadreId).not.toBe(colleague.cadreId)
  })

  test('is told to whom it is about once it is agreed, and not where it is declined', async () => {
    const world = await aCounty()
    const { leader } = await cast(world)
    const admin = await signsIn(world, 'admin', await aHolder(world, 'ADMINISTRATOR'))
    const { id: accountId } = await db().account.findFirstOrThrow({ where: { username: 'headquarters' } })
    await draftGrant(
      admin,
      DraftGrant.parse({ accountId, role: 'INSPECTOR', place: '', fromOn: dayOf(NOON), toOn: '' }),
      NOON,
    )
    const { id: grantId } = await db().grant.findFirstOrThrow({ where: { role: 'INSPECTOR' } })
    await declineGrant(leader, { grantId, reason: '不需要' }, later)
    await carryOutDue(dueNotices, later)
    expect(await told()).toEqual([
      ['waiting', 'leader'],
      ['decided', 'DECLINED', 'admin'],
    ])
  })

  test('that fails tells nobody anything', async () => {
    const world = await aCounty()
    const { headquarters } = await cast(world)
    await stricter(headquarters)
    await expect(stricter(headquarters)).rejects.toMatchObject({ code: 'policy_draft_pending' })
    expect(await db().notice.count()).toBe(1)
  })
})

test('a matter that names somebody whom no register knows holds up nobody else’s notices', async () => {
  const world = await aCounty()
  const { headquarters } = await cast(world)
  const event = { kind: 'decision.decided', decision: 'policy', outcome: 'AGREED' } as const
  const people = [{ cadreId: randomUUID() }, { cadreId: headquarters.cadreId }]
  await notify(db(), event, { objectId: randomUUID(), countyId: world.county.id, at: NOON }, people)
  await carryOutDue(dueNotices, later)
  expect(await db().notice.count({ where: { deliveredAt: null } })).toBe(0)
  expect((await told()).sort()).toEqual([
    ['decided', 'AGREED'],
    ['decided', 'AGREED', 'headquarters'],
  ])
})

test('three tickers at once deliver each notice once', async () => {
  const world = await aCounty()
  const { leader, headquarters } = await cast(world)
  await stricter(headquarters)
  const { id: _, deliveredAt: __, ...notice } = await db().notice.findFirstOrThrow()
  const copies = Array.from({ length: 250 }, (_, n) => ({ ...notice, data: {}, event: `copy ${n}` }))
  await db().notice.createMany({ data: copies })
  const delivered = await Promise.all([
    carryOutDue(dueNotices, NOON),
    carryOutDue(dueNotices, NOON),
    carryOutDue(dueNotices, NOON),
  ])
  expect(delivered.reduce((sum, count) => sum + count)).toBe(251)
  expect(await db().noticeDelivery.count({ where: { cadreId: leader.cadreId } })).toBe(251)
  expect(await db().noticeDelivery.count()).toBe(251)
  expect(await carryOutDue(dueNotices, later)).toBe(0)
})

test('what is half a year old is forgotten', async () => {
  const world = await aCounty()
  const { headquarters } = await cast(world)
  await stricter(headquarters)
  await carryOutDue(dueNotices, NOON)
  expect(await carryOutDue(oldNotices, new Date(NOON.getTime() + 180 * DAY))).toBe(0)
  expect(await carryOutDue(oldNotices, new Date(NOON.getTime() + 181 * DAY))).toBe(1)
  expect([await db().notice.count(), await db().noticeDelivery.count()]).toEqual([0, 0])
})
