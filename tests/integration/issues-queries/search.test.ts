import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { ISSUES } from '@/lib/domains/issues/filter'
import { listIssues } from '@/lib/domains/issues/queries/list'
import type { Actor } from '@/lib/ground/access/actor'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aReport, type World } from '../../support/given'

async function found(actor: Actor, q: string) {
  const { filter } = ISSUES.read({ q })
  return (await listIssues(actor, filter)).rows.map((line) => line.title).sort()
}

async function aHousehold(world: World, headName: string) {
  return db().household.create({
    data: {
      id: randomUUID(),
      countyId: world.county.id,
      townshipId: world.chengguan.id,
      villageId: world.shahe.id,
      number: `6109261002140${headName.length}${Math.random().toString().slice(2, 6)}`,
      headName,
      category: 'ORDINARY',
      povertyStatus: 'NEVER',
      people: 3,
    },
  })
}

test('two characters find number, title, text and head of household', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.shahe)
  const household = await aHousehold(world, '余德安')
  await aReport(commander, world.shahe, { title: '产业路涵洞塌陷', text: '十二户茶叶运不出去' })
  await aReport(commander, world.shahe, { title: '一户屋顶漏雨', householdId: household.id })
  const third = await aReport(commander, world.shahe, { title: 'Wi-Fi 信号 100% 没有_用' })
  expect(await found(commander, '涵洞')).toEqual(['产业路涵洞塌陷'])
  expect(await found(commander, '茶叶')).toEqual(['产业路涵洞塌陷'])
  expect(await found(commander, '德安')).toEqual(['一户屋顶漏雨'])
  expect(await found(commander, '涵洞 茶叶')).toEqual(['产业路涵洞塌陷'])
  expect(await found(commander, '涵洞 漏雨')).toEqual([])
  expect(await found(commander, 'wi-fi')).toEqual(['Wi-Fi 信号 100% 没有_用'])
  expect(await found(commander, third.number)).toEqual(['Wi-Fi 信号 100% 没有_用'])
  expect(await found(commander, third.number.slice(-6))).toEqual(['Wi-Fi 信号 100% 没有_用'])
  expect(await found(commander, '2026-000003')).toEqual(['Wi-Fi 信号 100% 没有_用'])
  expect(await found(commander, '信')).toHaveLength(3) // too short: left out, and the page says so
})

test('what means something to the database means itself', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.shahe)
  await aReport(commander, world.shahe, { title: '信号只有 100% 的一半_' })
  await aReport(commander, world.shahe, { title: '信号只有 1000 的一半' })
  expect(await found(commander, '0%')).toEqual(['信号只有 100% 的一半_'])
  expect(await found(commander, '半_')).toEqual(['信号只有 100% 的一半_'])
  for (const q of ['%%', '__', "'; --", '\\\\', '{"not":""}', 'x'.repeat(60)])
    expect(await found(commander, q), q).toEqual([])
})

test('a head of household is found only by who may see the household', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.shahe)
  const household = await aHousehold(world, '余德安')
  await aReport(commander, world.shahe, { title: '一户屋顶漏雨', text: '独居老人', householdId: household.id })
  for (const role of ['ORGDEPT', 'AUDITOR', 'INSPECTOR'] as const)
    expect(await found(await aHolder(world, role), '德安'), role).toEqual([])
  expect(await found(await aHolder(world, 'HEADQUARTERS'), '德安')).toEqual(['一户屋顶漏雨'])
  // what was said is not the organisation department's either (RULES.md 1, note 1)
  expect(await found(await aHolder(world, 'ORGDEPT'), '独居')).toEqual([])
  expect(await found(await aHolder(world, 'AUDITOR'), '独居')).toEqual(['一户屋顶漏雨'])
})
