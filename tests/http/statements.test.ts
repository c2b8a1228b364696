import { beforeAll, expect, test } from 'vitest'
import { statementsOf } from '@/scripts/bench/counting.mjs'
import { PAGES } from '../bench/pages.mjs'
import { ownServer } from '../support/http/own-server'

// How many statements each page asks of the database, for each role that opens it (DESIGN.md): what makes a page slow is seldom
// one slow statement, and nearly always many.

let counted: Map<string, { statements: { sql: string }[]; failed?: string }>

beforeAll(async () => {
  const { BASE_URL, DATABASE_URL } = ownServer()
  const pages = await statementsOf({ address: BASE_URL, databaseUrl: DATABASE_URL }, /./)
  counted = new Map(pages.map((page) => [page.name, page]))
})

test.each(PAGES.map(({ name, bounds }) => [name, bounds.statements] as const))('%s: at most %d', (name, bound) => {
  const page = counted.get(name)
  expect(page?.failed).toBeUndefined()
  expect(page?.statements.map(({ sql }) => sql).slice(bound)).toEqual([])
})
