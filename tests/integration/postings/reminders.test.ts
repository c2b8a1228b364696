import { expect } from 'vitest'
import { listReminders, postingsOf } from '@/lib/across/reminders/list'
import { vetCandidate } from '@/lib/domains/postings/commands/vet'
import { filesOf } from '@/lib/domains/postings/queries/files'
import { listServing, listVacancies } from '@/lib/domains/postings/queries/home'
import { Vet } from '@/lib/domains/postings/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayOf, dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { stopClockAt } from '../../support/clock'
import { databaseTest as test } from '../../support/database'
import { aCounty, NOON, type World } from '../../support/given'
import { aCandidate, aRound, aSoundCadre, thePeople, vet } from '../../support/postings'

const TODAY = dayOf(NOON)

async function postingsFor(actor: Actor) {
  const found = postingsOf(await listReminders(actor))
  return Object.fromEntries(found.map(({ kind, count }) => [kind, count]))
}

async function serving(world: World, village: { id: string }, days: { from: number; termEnds: number; to?: number }) {
  const { id: cadreId } = await aSoundCadre(world, '书记')
  const day = (n: number) => dayToColumn(addDays(TODAY, n))
  await db().posting.create({
    data: {
      ...{ countyId: world.county.id, villageId: village.id, cadreId },
      ...{ fromOn: day(days.from), termEndsOn: day(days.termEnds), toOn: days.to === undefined ? null : day(days.to) },
    },
  })
}

test('villages that want a first secretary are counted as the page of postings lists them', async () => {
  await stopClockAt(NOON)
  const world = await aCounty()
  const { office, leader } = await thePeople(world)
  /** What the list says waits: in no round, and nobody to come. */
  const listed = async () => {
    const lines = await listVacancies(office, await listServing(office, NOON), NOON)
    const waiting = lines.filter(({ round, successorFrom }) => !round && !successorFrom)
    const vacant = waiting.filter((line) => !line.serving).length
    const ending = waiting.length - vacant
    return { ...(vacant && { vacant }), ...(ending && { ending }) }
  }
  expect(await postingsFor(office)).toEqual({ vacant: 3 })
  expect(await postingsFor(leader)).toEqual({})
  await serving(world, world.shahe, { from: -700, termEnds: 20 })
  await serving(world, world.jinshahe, { from: -10, termEnds: 720 })
  await serving(world, world.zhongyuan, { from: -720, termEnds: 3000, to: 30 })
  expect(await postingsFor(office)).toEqual({ ending: 2 })
  expect(await listed()).toEqual({ ending: 2 })
  await serving(world, world.zhongyuan, { from: 30, termEnds: 760 })
  expect(await postingsFor(office), 'somebody is to come').toEqual({ ending: 1 })
  expect(await listed()).toEqual({ ending: 1 })
  await aRound(office, [world.shahe])
  expect(await postingsFor(office), 'a round will find somebody').toEqual({})
  expect(await listed()).toEqual({})
})

test('candidates wait to be vetted until each gate has its word or one has failed; a round waits for recommendations', async () => {
  await stopClockAt(NOON)
  const world = await aCounty()
  const { office, officer, leader } = await thePeople(world)
  const { id: roundId } = await aRound(office, [world.shahe, world.jinshahe, world.zhongyuan])
  expect(await listReminders(officer)).toMatchObject([
    { kind: 'applying', count: 1, names: ['2026年第三轮'], href: `/postings/rounds/${roundId}` },
  ])
  const candidates: string[] = []
  for (const name of ['甲', '乙', '丙', '丁'])
    candidates.push(await aCandidate(officer, roundId, (await aSoundCadre(world, name)).id))
  const [passed, failed, begun, redeemed] = candidates as [string, string, string, string]
  await vet(office, passed)
  const say = async (candidateId: string, said: object, at = NOON) => {
    const { version } = await db().candidate.findUniqueOrThrow({ where: { id: candidateId } })
    const facts = { letterNo: '', note: '', onStaff: 'on', healthy: 'on' }
    await vetCandidate(office, Vet.parse({ candidateId, version: String(version), ...facts, ...said }), at)
  }
  await say(failed, { POLITICAL: 'no' })
  await say(begun, { POLITICAL: 'yes' })
  await say(redeemed, { CONDUCT: 'no' })
  await say(redeemed, { CONDUCT: 'yes' }, new Date(NOON.getTime() + 1000))
  const files = await filesOf(db(), { roundId }, NOON)
  expect(files.filter(({ vetting }) => vetting === 'NOT_BEGUN' || vetting === 'UNDER_WAY')).toHaveLength(2)
  expect(postingsOf(await listReminders(office))).toMatchObject([
    { kind: 'vet', count: 2, names: ['2026年第三轮'], href: `/postings/rounds/${roundId}?view=candidates` },
  ])
  expect(await postingsFor(leader)).toEqual({})
})
