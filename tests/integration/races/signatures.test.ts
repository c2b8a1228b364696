import { expect } from 'vitest'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { HOUR } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { barrier, outcomes } from '../../support/barrier'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aMember, aReport, eventsOf, issueRow, NOON } from '../../support/given'

const SIGNATURES = 50
const at = (hours: number) => new Date(NOON.getTime() + hours * HOUR)

/** An issue whose work is done and to which the household has said yes: one signature closes it. */
async function readyToSign() {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const member = await aMember(world, world.jinshahe)
  const { id } = await aReport(commander, world.jinshahe)
  const seen = async () => ({ issueId: id, version: (await issueRow(id)).version })
  const leadTeamId = world.jinshahe.teams[1]?.id ?? ''
  await moveIssue(member, 'settle', { ...(await seen()), leadTeamId, outcome: '当场疏通', present: '组长在场' }, at(1))
  const word = { answer: 'yes', voice: 'HOUSEHOLD', speaker: '余某', way: 'IN_PERSON', remark: '' } as const
  await moveIssue(commander, 'consent', { ...(await seen()), ...word }, at(2))
  return { id, commander, version: (await issueRow(id)).version }
}

test('fifty signatures at once close an issue once', async () => {
  const { id, commander, version } = await readyToSign()
  const sign = () => moveIssue(commander, 'verify', { issueId: id, version, remark: '' }, at(3))
  const { done, refused } = await outcomes(Array.from({ length: SIGNATURES }, sign))
  expect(done).toBe(1)
  expect(new Set(refused)).toEqual(new Set(['changed']))
  expect((await eventsOf(id)).filter((event) => event.type === 'verified')).toHaveLength(1)
})

test('the same race breaks code that checks first and then writes by bare id', async () => {
  const { id, commander } = await readyToSign()
  const consent = await db().consent.findFirstOrThrow({ where: { issueId: id } })
  const everyoneHasChecked = barrier(SIGNATURES)
  const naive = async (_: unknown, nth: number) => {
    const issue = await issueRow(id)
    if (issue.stage !== 'AWAITING_VERIFICATION') throw new Error('wrong stage')
    await everyoneHasChecked()
    const signed = {
      stage: 'CLOSED',
      closedAt: at(3),
      verifiedAt: at(3),
      signedById: commander.cadreId,
      consentId: consent.id,
    } as const
    const ended = { light: null, stepDueAt: null, dueAt: null, nextLightAt: null }
    await db().issue.update({ where: { id }, data: { ...signed, ...ended } })
    const { countyId, villageId } = issue
    await db().issueEvent.create({
      data: { issueId: id, countyId, villageId, seq: 1000 + nth, at: at(3), type: 'verified', data: {} },
    })
  }
  const { done } = await outcomes(Array.from({ length: SIGNATURES }, naive))
  expect(done).toBe(SIGNATURES)
  expect((await eventsOf(id)).filter((event) => event.type === 'verified')).toHaveLength(SIGNATURES)
})
