import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { migrate } from '../../scripts/migrate.mjs'
import { databaseTest as test } from '../support/database'

test('several instances that start at once apply a migration once', async ({ database }) => {
  const dir = withOneMore('create table once_only (id int)')
  const applied = await Promise.all([
    migrate(database.url, dir),
    migrate(database.url, dir),
    migrate(database.url, dir),
  ])
  expect(applied.flat()).toEqual(['20990101000000_one_more'])
})

test('a migration that fails leaves nothing, and can be tried again', async ({ database }) => {
  await expect(migrate(database.url, withOneMore('create table half (id int); select no_such_thing'))).rejects.toThrow(
    '20990101000000_one_more',
  )
  expect(await migrate(database.url, withOneMore('create table half (id int)'))).toHaveLength(1)
})

test('a migration that was changed after it was applied is refused', async ({ database }) => {
  const dir = withOneMore('select 1')
  await migrate(database.url, dir)
  appendFileSync(join(dir, '20990101000000_one_more', 'migration.sql'), '-- changed')
  await expect(migrate(database.url, dir)).rejects.toThrow('is another one')
})

function withOneMore(sql: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'migrations-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  cpSync('prisma/migrations', dir, { recursive: true })
  mkdirSync(join(dir, '20990101000000_one_more'))
  writeFileSync(join(dir, '20990101000000_one_more', 'migration.sql'), sql)
  return dir
}
