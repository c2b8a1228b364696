import { beforeAll, expect, inject, test } from 'vitest'
import { statementsOf } from '@/scripts/bench/counting.mjs'
import { PAGES } from '../bench/pages.mjs'

// How many statements each page asks of the database, for each role that opens it: what makes a page slow is seldom one slow
// statement, and nearly always many.

/** What asks for more than it is held to (tests/bench/pages.mjs), with all that can wait there. Nothing may join them, and none may grow. */
const ABOVE: Readonly<Record<string, number>> = {
  'township /': 9,
  'commander2 /': 12,
  'township /villages/[code]': 9,
  'commander /villages/[code]/commanders': 9,
  'commander /people/[id]': 9,
  'leader /units/[id]': 10,
  'transport /units/[id]': 12,
  'headquarters /common-issues': 13,
  'transport /common-issues': 9,
  'transport /postings': 9,
  'orgdept /people/[id]': 9,
  'leader /appointments/drafts': 20,
  'orgdept /appointments/drafts': 20,
  'leader /postings': 10,
  'orgdept /postings': 10,
  'orgdept /postings?view=needs': 10,
  'township /postings': 10,
  'secretary /postings': 9,
  'orgdept /postings/rounds/[id]': 18,
  'leader /postings/rounds/[id]': 13,
}
/** The demo county has no such page. */
const NOT_HERE = ['leader /issues, page 200']

const pages = PAGES.filter(({ name }) => !NOT_HERE.includes(name))
let counted: Map<string, { statements: { sql: string }[]; failed?: string }>

beforeAll(async () => {
  const { BASE_URL, DATABASE_URL } = inject('untouchedServer')
  const found = await statementsOf({ address: BASE_URL, databaseUrl: DATABASE_URL }, /./)
  counted = new Map(found.map((page) => [page.name, page]))
})

test.each(pages.map(({ name, bounds }) => [name, ABOVE[name] ?? bounds.statements] as const))(
  '%s: at most %d',
  (name, bound) => {
    const page = counted.get(name)
    expect(page?.failed).toBeUndefined()
    expect(page?.statements.map(({ sql }) => sql).slice(bound)).toEqual([])
  },
)
