import { expect } from 'vitest'
import { acceptCommon, answerCommon } from '@/lib/domains/issues/commands/common-issues'
import { gatherCommon } from '@/lib/domains/issues/commands/gather'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { listGatherable, suggestClusters } from '@/lib/domains/issues/queries/clusters'
import { listCommon } from '@/lib/domains/issues/queries/common-issues'
import type { Actor } from '@/lib/ground/access/actor'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aReport, eventsOf, issueRow, NOON, type World } from '../../support/given'

const WORDS = { title: '同一段县道跨三个村', reason: '都在等同一个项目' }

/** Three villages with a road each, and who decides on them. */
async function threeRoads() {
  const world = await aCounty()
  const commanders = [
    await aCommander(world, world.jinshahe),
    await aCommander(world, world.zhongyuan, { name: '中原' }),
    await aCommander(world, world.shahe, { name: '沙河' }),
  ] as const
  const villages = [world.jinshahe, world.zhongyuan, world.shahe] as const
  const roads: string[] = []
  for (const [index, commander] of commanders.entries())
    roads.push((await aReport(commander, villages[index] ?? world.shahe, { title: `第 ${index} 段塌方` })).id)
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const colleague = await aHolder(world, 'HEADQUARTERS')
  return { world, commanders, roads, headquarters, colleague }
}

/** Brings an issue to a county unit that handles it. */
async function handOver(world: World, commander: Actor, headquarters: Actor, issueId: string) {
  const seen = async () => ({ issueId, version: (await issueRow(issueId)).version })
  const township = await aHolder(world, 'TOWNSHIP', { townshipId: (await issueRow(issueId)).townshipId })
  const why = { why: '超出权限', tried: '已经抢通' }
  await moveIssue(commander, 'escalate', { ...(await seen()), ...why }, NOON)
  await moveIssue(township, 'escalate', { ...(await seen()), ...why }, NOON)
  const lead = { leadUnitId: world.units.transport.id, assistingUnitIds: [], cause: '路基老化', urgent: false }
  await moveIssue(headquarters, 'triage', { ...(await seen()), ...lead }, NOON)
}

test('issues of several villages go under one matter, each with its own event', async () => {
  const { headquarters, colleague, roads } = await threeRoads()
  const id = await gatherCommon(headquarters, { ...WORDS, issueIds: roads }, NOON)
  for (const road of roads) {
    expect(await issueRow(road)).toMatchObject({ commonIssueId: id, stage: 'REPORTED', light: 'GREY' })
    expect((await eventsOf(road)).at(-1)).toMatchObject({
      type: 'flaggedCommon',
      data: { commonIssueId: id, ...WORDS },
    })
  }
  expect(await db().commonIssue.count()).toBe(1)
  const own = await listCommon(headquarters, undefined)
  expect(own.matters[0], 'who gathers does not decide').toMatchObject({ mayAccept: false, own: true })
  const { stage, counts, matters } = await listCommon(colleague, undefined)
  expect([stage, counts.PROPOSED]).toEqual(['PROPOSED', 1])
  expect(matters[0]?.villages.map(({ name }) => name).toSorted()).toEqual(['中原村', '沙河村', '金沙河村'])
  expect(matters[0]).toMatchObject({ mayAccept: true, own: false, mayAnswer: false, handling: 0, category: 'ROAD' })
  expect(await listGatherable(headquarters, { category: 'ROAD' })).toEqual([])
})

test('nothing goes under a matter halfway', async () => {
  const { world, headquarters, commanders, roads } = await threeRoads()
  const water = await aReport(commanders[0], world.jinshahe, { title: '水管爆裂', category: 'WATER' })
  const kinds = gatherCommon(headquarters, { ...WORDS, issueIds: [...roads, water.id] }, NOON)
  await expect(kinds).rejects.toMatchObject({ code: 'invalid' })
  const elsewhere = gatherCommon(commanders[0], { ...WORDS, issueIds: roads }, NOON)
  await expect(elsewhere, 'a commander reaches one of the three').rejects.toMatchObject({ code: 'not_found' })
  await gatherCommon(headquarters, { ...WORDS, issueIds: roads.slice(0, 2) }, NOON)
  const again = gatherCommon(headquarters, { ...WORDS, issueIds: roads }, NOON)
  await expect(again).rejects.toMatchObject({ code: 'in_common_issue' })
  expect(await db().commonIssue.count()).toBe(1)
  expect(await db().issue.count({ where: { commonIssueId: { not: null } } })).toBe(2)
})

test('two who gather the same issues at once make one matter', async () => {
  const { headquarters, colleague, roads } = await threeRoads()
  const outcomes = await Promise.allSettled([
    gatherCommon(headquarters, { ...WORDS, issueIds: roads }, NOON),
    gatherCommon(colleague, { ...WORDS, issueIds: roads.toReversed() }, NOON),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await db().commonIssue.count()).toBe(1)
})

test('headquarters names the lead, the lead answers once, and each village keeps its own yes and signature', async () => {
  const { world, headquarters, colleague, commanders, roads } = await threeRoads()
  const transport = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.transport.id })
  const telecom = await aHolder(world, 'UNIT_OFFICER', { unitId: world.units.telecom.id })
  await handOver(world, commanders[0], headquarters, roads[0] ?? '')
  const commonIssueId = await gatherCommon(headquarters, { ...WORDS, issueIds: roads }, NOON)
  const noLead = acceptCommon(colleague, { commonIssueId, version: 1, accept: 'yes' }, NOON)
  await expect(noLead).rejects.toMatchObject({ code: 'lead_required' })
  const lead = { leadUnitId: world.units.transport.id }
  await acceptCommon(colleague, { commonIssueId, version: 1, accept: 'yes', ...lead }, NOON)
  const answer = { commonIssueId, version: 2, answer: '已列入今年项目，十月开工' }
  for (const stranger of [telecom, commanders[0]])
    await expect(answerCommon(stranger, answer, NOON)).rejects.toMatchObject({ code: 'not_found' })
  expect((await listCommon(telecom, undefined)).matters).toEqual([])
  expect((await listCommon(transport, undefined)).matters[0]).toMatchObject({ mayAnswer: true, handling: 1 })
  expect(await answerCommon(transport, answer, NOON)).toBe(1)
  expect(await issueRow(roads[0] ?? '')).toMatchObject({ stage: 'AWAITING_VERIFICATION', closedAt: null })
  expect(await issueRow(roads[1] ?? ''), 'what nobody handles yet goes its own way').toMatchObject({
    stage: 'REPORTED',
  })
  const entries = await db().auditEntry.findMany({ orderBy: { at: 'asc' }, select: { type: true } })
  expect(entries.map(({ type }) => type)).toEqual(['common.accepted', 'common.answered'])
})

test('the same trouble in four villages of a town is suggested, to headquarters alone', async () => {
  const world = await aCounty()
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  for (const n of [1, 2, 3, 4]) {
    const village = await db().village.create({
      data: {
        countyId: world.county.id,
        townshipId: world.changan.id,
        code: `61092610830${n}`,
        name: `第${n}村`,
      },
    })
    expect(await suggestClusters(headquarters), `${n - 1} villages are few`).toEqual([])
    await aReport(headquarters, village, { title: `第 ${n} 村断水`, category: 'WATER' })
  }
  expect(await suggestClusters(headquarters)).toEqual([
    { category: 'WATER', township: '长安镇', townshipCode: '610926108', villages: 4, issues: 4, red: 4 },
  ])
  expect(await suggestClusters(await aHolder(world, 'LEADER'))).toEqual([])
})
