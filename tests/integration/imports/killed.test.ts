import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'vitest'
import { db } from '@/lib/db'
import { beginImport } from '@/lib/imports/commands/begin'
import { confirmImport } from '@/lib/imports/commands/confirm'
import { getImport } from '@/lib/imports/queries/get'
import { databaseTest as test } from '../../support/database'
import { aCounty, NOON } from '../../support/given'
import { anAdministrator, importRow, uploaded } from './given'
import { csv } from './sheet-maker'

const ROWS = 5_000
const KILLS = 20
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
  const before = await db().cadre.count()
  const start = async (kill: number) => {
    const { id, version } = await uploaded(admin, 'CADRES', sheet(kill), '干部.csv')
    const argv = [id, String(version), admin.cadreId, NOON.toISOString()]
    const child = fork('tests/integration/imports/write-process.mjs', argv, { env })
    await answerOf(child, 'ready')
    child.send('go')
    await answerOf(child, 'begun')
    return { id, child }
  }

  const whole = await start(0)
  const began = performance.now()
  await answerOf(whole.child, 'done')
  const took = performance.now() - began
  expect((await importRow(whole.id)).state).toBe('DONE')
  let expected = before + ROWS
  expect(await db().cadre.count()).toBe(expected)

  const ends: string[] = []
  for (const [i, moment] of MOMENTS.entries()) {
    const { id, child } = await start(i + 1)
    // the moment is the point of the test: a wait until then, not for something
    await new Promise((resolve) => setTimeout(resolve, took * moment))
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    await lockIsFree(id)
    const { state, version } = await importRow(id)
    ends.push(state)
    const written = state === 'DONE'
    expect(await db().cadre.count()).toBe(expected + (written ? ROWS : 0))
    expect(await db().auditEntry.count({ where: { type: 'import.written', objectId: id } })).toBe(written ? 1 : 0)
    if (written) {
      expected += ROWS
      continue
    }
    // the page says so, and offers to write it now; every fifth is
    const page = await getImport(admin, id, {})
    expect([page?.import.standing, page?.cutShort]).toEqual(['draft', state === 'WRITING'])
    if (i % 5 !== 0) continue
    await (await confirmImport(admin, { importId: id, version }, NOON)).work
    expected += ROWS
    expect(await db().cadre.count()).toBe(expected)
  }
  expect(ends.filter((state) => state === 'WRITING').length).toBeGreaterThan(KILLS / 2)
})

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
