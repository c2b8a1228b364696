import fc from 'fast-check'
import { expect } from 'vitest'
import type { IssueFilter } from '@/lib/domains/issues/filter'
import { listIssues } from '@/lib/domains/issues/queries/list'
import type { Actor } from '@/lib/ground/access/actor'
import { HOUR } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, aHolder, aMember, NOON } from '../../support/given'
import { aRow } from './a-row'

const HANDLED = { stage: 'HANDLING', stepDueAt: null } as const

/** All pages from the first on, then all of them back from the last. */
async function walk(actor: Actor, sort: IssueFilter['sort'], size: number) {
  const filter: IssueFilter = { view: 'open', sort }
  const pages = [await listIssues(actor, filter, size)]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(await listIssues(actor, { ...filter, after: next }, size))
  const back = [pages.at(-1) as (typeof pages)[number]]
  for (let previous = back[0]?.previous; previous; previous = back[0]?.previous)
    back.unshift(await listIssues(actor, { ...filter, before: previous }, size))
  return { pages, back }
}

const idsOf = (pages: { rows: { id: string }[] }[]) => pages.flatMap((page) => page.rows.map((line) => line.id))

test('walking the pages forth and back yields each row once, in order, with nulls and ties', async () => {
  const world = await aCounty()
  const member = await aMember(world, world.shahe)
  const leadTeamId = world.shahe.teams[0]?.id as string
  const rows = fc.array(
    fc.record({ due: fc.option(fc.integer({ min: 0, max: 3 })), moved: fc.integer({ min: 0, max: 3 }) }),
    { maxLength: 14 },
  )
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('due' as const, 'moved' as const),
      async (given, size, sort) => {
        await db().issue.deleteMany()
        for (const { due, moved } of given) {
          const dueAt = due === null ? null : new Date(NOON.getTime() + due * HOUR)
          const movedAt = new Date(NOON.getTime() + moved * HOUR)
          await aRow(world, member.cadreId, { dueAt, movedAt, ...(dueAt && { ...HANDLED, leadTeamId }) })
        }
        const { pages, back } = await walk(member, sort, size)
        const ids = idsOf(pages)
        expect(new Set(ids).size).toBe(given.length)
        expect(ids).toHaveLength(given.length)
        expect(idsOf(back)).toEqual(ids)
        const expected = await db().issue.findMany({
          orderBy:
            sort === 'moved'
              ? [{ movedAt: 'desc' }, { id: 'desc' }]
              : [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
        })
        expect(ids).toEqual(expected.map((row) => row.id))
        // 第 1–5 条，共 14 条 holds on every page, whichever way it was reached
        for (const [index, page] of pages.entries())
          expect(page).toMatchObject({ offset: index * size, total: given.length })
        for (const [index, page] of back.entries()) expect(page.offset).toBe(index * size)
      },
    ),
    { numRuns: 40 },
  )
})

test('what a unit leads and what it assists stand in one list, each once', async () => {
  const world = await aCounty()
  const unitId = world.units.transport.id
  const officer = await aHolder(world, 'UNIT_OFFICER', { unitId })
  const rows = fc.array(fc.tuple(fc.option(fc.integer({ min: 0, max: 2 })), fc.boolean(), fc.boolean()), {
    maxLength: 9,
  })
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('due' as const, 'moved' as const), async (given, sort) => {
      await db().issueAssist.deleteMany()
      await db().issue.deleteMany()
      for (const [due, leads, assists] of given) {
        const dueAt = due === null ? null : new Date(NOON.getTime() + due * HOUR)
        const lead = leads ? unitId : world.units.telecom.id
        const id = await aRow(world, officer.cadreId, { dueAt, leadUnitId: lead })
        if (assists) await db().issueAssist.create({ data: { issueId: id, unitId } })
      }
      const { pages, back } = await walk(officer, sort, 2)
      const reached = given.filter(([, leads, assists]) => leads || assists)
      expect(idsOf(pages)).toHaveLength(reached.length)
      expect(new Set(idsOf(pages)).size).toBe(reached.length)
      expect(idsOf(back)).toEqual(idsOf(pages))
      expect((await listIssues(officer, { view: 'all', sort: 'moved' })).total).toBe(reached.length)
    }),
    { numRuns: 20 },
  )
})

test('a row that comes in while one is walking neither repeats another nor hides one', async () => {
  const world = await aCounty()
  const member = await aMember(world, world.shahe)
  const first = await Promise.all(
    [3, 4, 5, 6].map((hour) => aRow(world, member.cadreId, { movedAt: new Date(NOON.getTime() + hour * HOUR) })),
  )
  const page = await listIssues(member, { view: 'open', sort: 'moved' }, 2)
  const newer = await aRow(world, member.cadreId, { movedAt: new Date(NOON.getTime() + 9 * HOUR) })
  const second = await listIssues(member, { view: 'open', sort: 'moved', after: page.next as string }, 2)
  expect(idsOf([page, second])).toEqual([...first].reverse())
  const before = await listIssues(
    member,
    { view: 'open', sort: 'moved', before: page.previous ?? (second.previous as string) },
    2,
  )
  expect(idsOf([before])).toEqual(idsOf([page]))
  expect(before.previous).toBeDefined() // the newer row stands before it
  expect(
    idsOf([await listIssues(member, { view: 'open', sort: 'moved', before: before.previous as string }, 2)]),
  ).toEqual([newer])
})
