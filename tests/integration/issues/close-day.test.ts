import { expect } from 'vitest'
import { closeDay } from '@/lib/domains/issues/commands/close-day'
import { tick } from '@/lib/domains/issues/commands/tick'
import { dayFromColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, aReport } from '../../support/given'
import { on } from '../../support/issue'
import { everyone, handledByTeam, handledByTownship, move, waitingForSignature } from './on-its-way'

const WEDNESDAY = on('2026-06-10', '10:00')
const AFTER_MIDNIGHT = on('2026-06-11', '00:00')

/** What was kept of 金沙河村, by day. */
async function keptOf(villageId: string) {
  const rows = await db().villageDay.findMany({ where: { villageId }, orderBy: { day: 'asc' } })
  return rows.map(({ villageId: _v, countyId: _c, day, ...figures }) => ({ day: dayFromColumn(day), ...figures }))
}

test('keeps every village’s lists as they stood at midnight, once', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  await aReport(people.commander, world.jinshahe, {}, WEDNESDAY) // grey
  await handledByTownship(world, people, WEDNESDAY) // green
  await handledByTeam(world, people, on('2026-06-05', '10:00')) // due today at 24:00: yellow, not yet overdue
  await handledByTeam(world, people, on('2026-06-04', '10:00')) // overdue since yesterday: red
  const late = await handledByTeam(world, people, on('2026-06-03', '10:00')) // overdue, but done late: yellow
  await tick(WEDNESDAY)
  await move(people.member, 'done', late, { outcome: '已修复', noVisitReason: '远程处理' }, WEDNESDAY)
  const signed = await waitingForSignature(world, people, WEDNESDAY)
  await move(people.commander, 'verify', signed, { remark: '' }, WEDNESDAY)

  await tick(AFTER_MIDNIGHT) // what fell due at 24:00 belongs to the new day
  await closeDay(AFTER_MIDNIGHT)
  const kept = { day: '2026-06-10', open: 5, red: 1, yellow: 2, green: 1, grey: 1, overdue: 1, reported: 3, closed: 1 }
  expect(await keptOf(world.jinshahe.id)).toEqual([kept])
  const none = { day: '2026-06-10', open: 0, red: 0, yellow: 0, green: 0, grey: 0, overdue: 0, reported: 0, closed: 0 }
  expect(await keptOf(world.shahe.id)).toEqual([none])

  // what happens after midnight is another day's, and a second server writes nothing more
  await aReport(people.commander, world.jinshahe, {}, on('2026-06-11', '00:01'))
  await Promise.all([closeDay(on('2026-06-11', '00:02')), closeDay(on('2026-06-11', '00:02'))])
  expect(await keptOf(world.jinshahe.id)).toEqual([kept])
})

test('two servers that close a day at once write it once', async () => {
  const world = await aCounty()
  await Promise.all([closeDay(AFTER_MIDNIGHT), closeDay(AFTER_MIDNIGHT), closeDay(AFTER_MIDNIGHT)])
  expect(await db().villageDay.count()).toBe(3)
  expect(await keptOf(world.jinshahe.id)).toHaveLength(1)
})

test('a server that was stopped over several midnights writes each as it was', async () => {
  const world = await aCounty()
  const people = await everyone(world)
  await closeDay(on('2026-06-08', '00:01'))
  await handledByTeam(world, people, on('2026-06-08', '10:00')) // yellow from the 11th, overdue after it
  await tick(on('2026-06-13', '09:00'))
  await closeDay(on('2026-06-13', '09:00'))
  expect(
    (await keptOf(world.jinshahe.id)).map(({ day, green, yellow, red, overdue }) => ({
      day,
      green,
      yellow,
      red,
      overdue,
    })),
  ).toEqual([
    { day: '2026-06-07', green: 0, yellow: 0, red: 0, overdue: 0 },
    { day: '2026-06-08', green: 1, yellow: 0, red: 0, overdue: 0 },
    { day: '2026-06-09', green: 1, yellow: 0, red: 0, overdue: 0 },
    { day: '2026-06-10', green: 1, yellow: 0, red: 0, overdue: 0 },
    { day: '2026-06-11', green: 0, yellow: 1, red: 0, overdue: 0 },
    { day: '2026-06-12', green: 0, yellow: 0, red: 1, overdue: 1 },
  ])
})
