import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'vitest'
import { beginImport } from '@/lib/across/imports/commands/begin'
import { confirmImport } from '@/lib/across/imports/commands/confirm'
import { getImport } from '@/lib/across/imports/queries/get'
import { db } from '@/lib/ground/database/db'
import { databaseTest as test } from '../../support/database'
import { aCounty, NOON } from '../../support/given'
import { atLength } from '../../support/length'
import { anAdministrator, importRow, uploaded } from './given'
import { csv } from './sheet-maker'

const ROWS = 5_000
const KILLS = atLength(20)
/** A seeded choice of moments: the same twenty on every machine, as shares of the time that writing takes. */
const MOMENTS = (() => {
  let state = 20_261_127
  return Array.from({ length: KILLS }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  })
})()

/** A sheet of cadres whom nobody knows yet; each kill has names of its own, so that what one left would show. */
function sheet(kill: number): Buffer {
  const rows = Array.from({ length: ROWS }, (_, i) => [
    `甲${kill}号人${i}`.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? ''),
    '交通局',
    '干部',
    '男',
  ])
  return csv([['姓名', '单位', '职务', '性别'], ...rows])
}

const answerOf = async (child: ChildProcess, word: string) => {
  for (;;) if ((await once(child, 'message'))[0] === word) return
}

test('a server that is killed at any moment of writing leaves all of it or nothing', async ({ database }) => {
  const world = await aCounty()
  const admin = await anAdministrator(world)
  const env = { ...process.env, DATABASE_URL: database.url }
  const aServer = () => {
    const child = fork('tests/integration/imports/write-process.mjs', [admin.cadreId, NOON.toISOString()], { env })
    return { child, ready: answerOf(child, 'ready') }
  }
  /** Lets a server begin to write, once it stands and nobody else does. */
  const begin = async ({ child, ready }: ReturnType<typeof aServer>, draft: { id: string; version: number }) => {
    await ready
    await lockIsFree(draft.id)
    child.send({ importId: draft.id, version: draft.version })
    await answerOf(child, 'begun')
  }
  let expected = await db().cadre.count()
  let sheets = 0
  const aDraft = () => uploaded(admin, 'CADRES', sheet(sheets++), '干部.csv')

  const whole = aServer()
  const first = await aDraft()
  await begin(whole, first)
  const began = performance.now()
  await answerOf(whole.child, 'done')
  const took = performance.now() - began
  expect((await importRow(first.id)).state).toBe('DONE')
  expected += ROWS
  expect(await db().cadre.count()).toBe(expected)

  const ends: string[] = []
  let draft = await aDraft()
  let next = aServer()
  for (const moment of MOMENTS) {
    const server = next
    await begin(server, draft)
    next = aServer() // stands by while this one writes
    // the moment is the point of the test: a wait until then, not for something
    await new Promise((resolve) => setTimeout(resolve, took * moment))
    server.child.kill('SIGKILL')
    if (server.child.exitCode === null && server.child.signalCode === null) await once(server.child, 'exit')
    await lockIsFree(draft.id)
    const { state } = await importRow(draft.id)
    ends.push(state)
    const written = state === 'DONE'
    if (written) expected += ROWS
    expect(await db().cadre.count()).toBe(expected)
    expect(await db().auditEntry.count({ where: { type: 'import.written', objectId: draft.id } })).toBe(written ? 1 : 0)
    // what was not begun is a draft, says so, and is what the next server writes
    const page = await getImport(admin, draft.id, {})
    expect([page?.import.standing, page?.cutShort]).toEqual(written ? ['done', false] : ['draft', true])
    if (written) draft = await aDraft()
  }
  expect(ends).toHaveLength(KILLS)
  expect(ends.filter((state) => state === 'WRITING').length).toBeGreaterThan(KILLS / 2)

  // and after all of that, it can be written
  await begin(next, draft)
  await answerOf(next.child, 'done')
  expect(await db().cadre.count()).toBe(expected + ROWS)
}, 600_000)

test('a server that is killed while it reads leaves an import that says so, and no rows', async () => {
  const world = await aCounty()
  const admin = await anAdministrator(world)
  const { id, work } = await beginImport(admin, 'CADRES', { name: '干部.csv', bytes: sheet(1) }, NOON)
  expect((await getImport(admin, id, {}))?.import.standing).toBe('reading')
  await work
  // what a kill leaves: the claim without the lock, and nothing of the transaction
  await db().importRow.deleteMany({ where: { importId: id } })
  await db().import.update({ where: { id }, data: { state: 'READING' } })
  expect((await getImport(admin, id, {}))?.import.standing).toBe('interrupted')
  await expect(confirmImport(admin, { importId: id, version: 1 }, NOON)).rejects.toMatchObject({ code: 'import_ended' })
})

/** PostgreSQL needs a moment to notice that a process is gone; until then its transaction stands, and so does its lock. */
async function lockIsFree(importId: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const [row] = await db().$queryRaw<{ free: boolean }[]>`
          SELECT pg_try_advisory_xact_lock(hashtextextended(${importId}, 0)) AS free`
        return row?.free
      },
      { timeout: 30_000 },
    )
    .toBe(true)
}
