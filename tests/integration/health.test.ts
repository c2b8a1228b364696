import pg from 'pg'
import { expect } from 'vitest'
import { GET } from '@/app/api/health/route'
import { databaseTest as test } from '../support/database'

test('a migrated database is healthy; one that lacks the newest migration is not', async ({ database }) => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query('select max(migration_name) as newest from _prisma_migrations')
  process.env.NEWEST_MIGRATION = rows[0].newest
  expect(await answer()).toEqual([200, { status: 'ok', database: true, migrated: true }])

  process.env.NEWEST_MIGRATION = '20991231235959_not_yet'
  expect(await answer()).toEqual([503, { status: 'unavailable', database: true, migrated: false }])

  await client.query('drop table _prisma_migrations')
  await client.end()
  expect(await answer()).toEqual([503, { status: 'unavailable', database: true, migrated: false }])
})

test('a database that is gone is told as such', async ({ database }) => {
  await database.drop()
  expect(await answer()).toEqual([503, { status: 'unavailable', database: false, migrated: false }])
})

async function answer() {
  const response = await GET(new Request('http://localhost/api/health'), { params: Promise.resolve({}) })
  return [response.status, await response.json()]
}
