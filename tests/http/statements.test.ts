import { beforeAll, expect, inject, test } from 'vitest'
import { statementsOf } from '@/scripts/bench/counting.mjs'
import { PAGES } from '../bench/pages.mjs'

// How many statements each page asks of the database, for each role that opens it: what makes a page slow is seldom one slow
// statement, and nearly always many.

/** The demo county has no such page. */
const NOT_HERE = ['leader /issues, page 200']

const pages = PAGES.filter(({ name }) => !NOT_HERE.includes(name))
let counted: Map<string, { statements: { sql: string }[]; failed?: string }>

beforeAll(async () => {
  const { BASE_URL, DATABASE_URL } = inject('untouchedServer')
  const found = await statementsOf({ address: BASE_URL, databaseUrl: DATABASE_URL }, /./)
  counted = new Map(found.map((page) => [page.name, page]))
})

test.each(pages.map(({ name, bounds }) => [name, bounds.statements] as const))('%s: at most %d', (name, bound) => {
  const page = counted.get(name)
  expect(page?.failed).toBeUndefined()
  expect(page?.statements.map(({ sql }) => sql).slice(bound)).toEqual([])
})
