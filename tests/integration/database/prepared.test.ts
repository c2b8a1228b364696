import { expect } from 'vitest'
import { system } from '@/lib/ground/database/asker'
import { resetDb } from '@/lib/ground/database/db'
import { statementNames } from '@/lib/ground/database/prepared'
import { read } from '@/lib/ground/database/transaction'
import { resetEnv } from '@/lib/ground/env'
import { databaseTest as test } from '../../support/database'
import { aCounty } from '../../support/given'

const query = (sql: string, args: unknown[] = [1]) => ({ sql, args, argTypes: [] })

test('a statement is named when it is asked for the third time, and keeps its name', () => {
  const nameOf = statementNames()
  expect([1, 2, 3, 4].map(() => nameOf(query('SELECT $1')))).toEqual(['', '', 's1', 's1'])
  expect([1, 2, 3].map(() => nameOf(query('SELECT $1, $1')))).toEqual(['', '', 's2'])
})

test('what has no parameters is not named, however often it is asked', () => {
  const nameOf = statementNames()
  expect([1, 2, 3, 4].map(() => nameOf(query('COMMIT', [])))).toEqual(['', '', '', ''])
})

test('there are no more than 300 names, and no endless list of what was asked once', () => {
  const nameOf = statementNames()
  for (let text = 0; text < 400; text++) for (let use = 0; use < 3; use++) nameOf(query(`SELECT $1 + ${text}`))
  expect(nameOf(query('SELECT $1 + 299'))).toBe('s300')
  expect(nameOf(query('SELECT $1 + 399'))).toBe('')
})

test('the database plans a repeated statement once a connection', async () => {
  await aCounty()
  const prepared = await read(system('health'), async (tx) => {
    for (let use = 0; use < 5; use++) await tx.county.findMany({ where: { code: '610926' }, select: { name: true } })
    return tx.$queryRaw<{ uses: bigint }[]>`
      SELECT generic_plans + custom_plans AS uses FROM pg_prepared_statements WHERE statement LIKE '%counties%code%'`
  })
  expect(prepared).toEqual([{ uses: 3n }])
})

test('through a pooler that shares connections nothing is prepared', async ({ database }) => {
  await aCounty()
  process.env.DATABASE_URL = `${database.url}?pgbouncer=true`
  resetEnv()
  await resetDb()
  const prepared = await read(system('health'), async (tx) => {
    for (let use = 0; use < 5; use++) await tx.county.findMany({ where: { code: '610926' }, select: { name: true } })
    return tx.$queryRaw<{ statement: string }[]>`
      SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%counties%code%'`
  })
  expect(prepared).toEqual([])
})
