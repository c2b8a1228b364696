import { randomUUID } from 'node:crypto'
import { test as base, inject } from 'vitest'
import { resetDb } from '@/lib/ground/database/db'
import { resetEnv } from '@/lib/ground/env'
import { copyTemplate, onServer } from '../../scripts/test/template.mjs'

/** A database of one test's own: migrated and empty, and what lib/ground/database/db.ts talks to until it is dropped. */
export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** Copies the migrated template (about 50 ms) and points this process at the copy. */
export async function freshDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('serverUrl')
  const name = `vc_${randomUUID().replaceAll('-', '')}`
  const url = await copyTemplate(serverUrl, name)
  await pointAt(url)
  return {
    url,
    async drop() {
      await resetDb()
      await onServer(serverUrl, `drop database if exists ${name} with (force)`)
    },
  }
}

async function pointAt(url: string) {
  await resetDb()
  process.env.DATABASE_URL = url
  resetEnv()
}

/** `test`, with a database of its own for each test. */
export const databaseTest = base.extend<{ database: TestDatabase }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures this one needs
    async ({}, use) => {
      const database = await freshDatabase()
      await use(database)
      await database.drop()
    },
    { auto: true },
  ],
})
