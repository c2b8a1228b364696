import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { reportIssue } from '@/lib/domains/issues/commands/report'
import { ReportIssue } from '@/lib/domains/issues/schema'
import { db } from '@/lib/ground/database/db'
import { barrier, outcomes } from '../../support/barrier'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aReport, eventsOf, issueRow, NOON } from '../../support/given'
import { everyone, move, waitingForSignature } from './on-its-way'

const TWENTY = Array.from({ length: 20 }, (_, n) => n)
const numbered = (n: number) => `平利2026-${String(n).padStart(6, '0')}`
const typesOf = async (issueId: string) => (await eventsOf(issueId)).map(({ type }) => type)

describe('who comes second', () => {
  test('learns who was first and what it did', async () => {
    const world = await aCounty()
    const { commander, ...people } = await everyone(world)
    const issueId = await waitingForSignature(world, { commander, ...people }, NOON)
    const { version } = await issueRow(issueId)
    await moveIssue(commander, 'verify', { issueId, version, remark: '' }, NOON)
    const reject = (seen: number) => moveIssue(commander, 'reject', { issueId, version: seen, missing: '还在漏' }, NOON)
    await expect(reject(version)).rejects.toMatchObject({
      code: 'changed',
      details: { who: commander.name, what: 'verified', at: NOON.toISOString() },
    })
    await expect(reject(version + 1)).rejects.toMatchObject({ code: 'wrong_stage' })
  })

  test('is told so also where the issue went to another level meanwhile; a stranger learns nothing', async () => {
    const world = await aCounty()
    const { commander } = await everyone(world)
    const stranger = await aCommander(world, world.shahe)
    const { id: issueId } = await aReport(commander, world.jinshahe)
    await move(commander, 'escalate', issueId, { why: '属县道', tried: '村里抢通过' }, NOON)
    const lead = { leadTeamId: world.jinshahe.teams[1]?.id as string }
    const triage = { issueId, version: 1, cause: '年久失修', assistingUnitIds: [], urgent: false, ...lead }
    const refused = (code: string, details = {}) => ({ code, details: expect.objectContaining(details) })
    await expect(moveIssue(commander, 'triage', triage, NOON)).rejects.toMatchObject(
      refused('changed', { what: 'escalated' }),
    )
    const now = { ...triage, version: 2 }
    await expect(moveIssue(commander, 'triage', now, NOON)).rejects.toMatchObject(refused('not_found'))
    await expect(moveIssue(stranger, 'triage', triage, NOON)).rejects.toMatchObject(refused('not_found'))
  })
})

describe('a thumb that taps twenty times', () => {
  const sent = (villageId: string, more: Partial<ReportIssue> = {}) =>
    ReportIssue.parse({ id: randomUUID(), villageId, category: 'ROAD', title: '三组产业路涵洞塌陷', ...more })

  test('makes twenty issues of one where code looks for the same words first and mints the id itself', async () => {
    const world = await aCounty()
    const { commander } = await everyone(world)
    const { id: _, lightReason, ...report } = await issueRow((await aReport(commander, world.jinshahe)).id)
    const allHaveLooked = barrier(TWENTY.length)
    const same = { ...report, lightReason: lightReason as object, contentHash: 'the same words' }
    const naive = async (n: number) => {
      if (await db().issue.count({ where: { contentHash: same.contentHash } })) return
      await allHaveLooked()
      await db().issue.create({ data: { ...same, number: numbered(n + 2) } })
    }
    await Promise.all(TWENTY.map(naive))
    expect(await db().issue.count({ where: { contentHash: same.contentHash } })).toBe(20)
  })

  test('makes one issue under the phone’s id, and takes one number', async () => {
    const world = await aCounty()
    const { commander, member } = await everyone(world)
    const input = sent(world.jinshahe.id)
    const answers = await Promise.all(TWENTY.map(() => reportIssue(commander, input, [], NOON)))
    expect(new Set(answers.map(({ number }) => number))).toEqual(new Set([numbered(1)]))
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await typesOf(input.id)).toEqual(['reported', 'light'])
    for (const [who, other] of [
      [commander, { ...input, title: '五组堰塘漏水' }],
      [member, input],
    ] as const)
      await expect(reportIssue(who, other, [], NOON)).rejects.toMatchObject({ code: 'id_taken' })
    expect((await reportIssue(commander, sent(world.jinshahe.id), [], NOON)).number).toBe(numbered(2))
  })

  test('with twenty different contents under one id at once: one is it, the others are refused', async () => {
    const world = await aCounty()
    const { commander } = await everyone(world)
    const id = randomUUID()
    const contents = TWENTY.map((n) => sent(world.jinshahe.id, { id, title: `第 ${n} 处塌方` }))
    const tries = contents.map((input) => reportIssue(commander, input, [], NOON))
    expect(await outcomes(tries)).toEqual({ done: 1, refused: Array(19).fill('id_taken') })
    expect(await db().issue.count()).toBe(1)
  })
})

test('a report is made from the nearest of the reporter’s seats, wherever in the list it stands', async () => {
  const world = await aCounty()
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const township = await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id })
  const commander = await aCommander(world, world.shahe)
  const person = { ...headquarters, seats: [...headquarters.seats, ...township.seats, ...commander.seats] }
  const levelOf = async (village: { id: string }) => (await issueRow((await aReport(person, village)).id)).level
  expect(await levelOf(world.shahe)).toBe('VILLAGE')
  expect(await levelOf(world.jinshahe), 'of another township, so from the county seat').toBe('COUNTY')
})
