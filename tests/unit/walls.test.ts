import { expect, test } from 'vitest'
import { applicationSources, type Graph, graphOf } from '@/scripts/floors/graph.mjs'
import { bothWays, linksOf } from '@/scripts/floors/links.mjs'
import { brokenWalls } from '@/scripts/floors/walls.mjs'

type File = [path: string, source: string]

const house = graphOf(applicationSources())
const brokenInHouse = brokenWalls(house)

/** What files break that are put into the house as it stands. */
function brokenBy(...files: File[]): string[] {
  const withThem: Graph = new Map([...house, ...graphOf(files)])
  return brokenWalls(withThem).filter((sentence) => !brokenInHouse.includes(sentence))
}

test('no file breaks a wall', () => {
  expect(brokenInHouse).toEqual([])
})

test('no two parts import one another', () => {
  expect(bothWays(linksOf(house))).toEqual([])
})

const from = (path: string, name = 'x') => `import { ${name} } from '${path}'`
const typeFrom = (path: string) => `import type { X } from '${path}'`

const COMPONENT = 'components/issues/probe.tsx'
const PAGE = 'app/(command)/issues/probe.tsx'
const ACTION = 'app/(command)/issues/probe/actions.ts'
const RULE = 'lib/domains/issues/rules/probe.ts'
const SCHEMA = 'lib/domains/issues/schema.ts'
const QUERY = 'lib/domains/issues/queries/probe.ts'
const COMMAND = 'lib/domains/issues/commands/probe.ts'
const FACE = 'lib/domains/issues/probe.ts'
const GROUND = 'lib/ground/access/probe.ts'

const READS: File = [FACE, "import 'server-only'\nimport { read } from '@/lib/ground/database/transaction'"]
const WRITES: File = [FACE, from('@/lib/ground/audit/record', 'record')]

test.each<[what: string, ...files: File[]]>([
  // components
  ['a component asks a query', [COMPONENT, from('@/lib/domains/issues/queries/list')]],
  ['a component takes a type of a query', [COMPONENT, typeFrom('@/lib/domains/issues/queries/list')]],
  ['a component calls a command', [COMPONENT, from('@/lib/domains/issues/commands/move')]],
  ['a component writes an export', [COMPONENT, from('@/lib/domains/issues/export/columns')]],
  ['a component imports an action', [COMPONENT, from('@/app/(command)/issues/actions')]],
  ['a component imports an action by a relative path', [COMPONENT, from('../../app/(command)/issues/actions')]],
  ['a component runs the words', [COMPONENT, from('@/lib/domains/issues/words')]],
  ['a component reads', [COMPONENT, from('@/lib/ground/database/transaction', 'read')]],
  ['a component is for the server alone', [COMPONENT, "import 'server-only'"]],
  ['a component reads a file', [COMPONENT, from('node:fs')]],
  [
    'a component imports a query while it runs',
    [COMPONENT, "const list = import('@/lib/domains/issues/queries/list')"],
  ],
  ['a component passes a query on', [COMPONENT, "export { x } from '@/lib/domains/issues/queries/list'"]],
  ['a component meets the database behind a face', [COMPONENT, from('@/lib/domains/issues/probe')], READS],
  ['a component carries every sentence to the browser', [COMPONENT, from('@/lib/ground/i18n/translator')]],
  ['a component knows who may', [COMPONENT, from('@/lib/ground/access/scope/issues')]],
  ['a component asks who is there', [COMPONENT, from('@/lib/ground/auth/require-actor')]],
  // pages, actions, routes
  ['a page reads by itself', [PAGE, from('@/lib/ground/database/transaction', 'read')]],
  ['a page takes the connection', [PAGE, from('@/lib/ground/database/db', 'db')]],
  ['a page takes the database client', [PAGE, from('@/lib/generated/prisma/client', 'PrismaClient')]],
  ['a page talks to PostgreSQL', [PAGE, from('pg')]],
  ['a page calls a command', [PAGE, from('@/lib/domains/issues/commands/move')]],
  ['a page opens an inner room', [PAGE, from('@/lib/domains/issues/export/rows')]],
  ['an action reads by itself', [ACTION, from('@/lib/ground/database/transaction', 'read')]],
  ['an action draws', [ACTION, from('@/components/ui/button')]],
  ['a route takes the connection', ['app/api/probe/route.ts', from('@/lib/ground/database/db', 'db')]],
  // rules and schemas
  ['a rule asks a query', [RULE, from('@/lib/domains/issues/queries/list')]],
  ['a rule takes a row type of Prisma', [RULE, typeFrom('@/lib/generated/prisma/client')]],
  ['a rule reads', [RULE, from('@/lib/ground/database/transaction', 'read')]],
  ['a rule reads the clock of the server', [RULE, from('next/headers')]],
  ['a rule imports a file that reads', [RULE, from('@/lib/domains/issues/probe')], READS],
  [
    'a rule imports a rule that imports a file that reads',
    [RULE, from('./second-probe')],
    ['lib/domains/issues/rules/second-probe.ts', from('@/lib/domains/issues/probe')],
    READS,
  ],
  ['a rule reads through the ground', [RULE, from('@/lib/ground/trail/queries/stream')]],
  ['a schema reads the environment', [SCHEMA, from('@/lib/ground/env')]],
  ['what is shown is written', ['lib/domains/issues/shown.ts', from('@/lib/domains/issues/commands/move')]],
  [
    'what is shown takes a type of a query',
    ['lib/domains/issues/shown.ts', typeFrom('@/lib/domains/issues/queries/list')],
  ],
  // queries and commands
  ['a query calls a command', [QUERY, from('@/lib/domains/issues/commands/move')]],
  ['a query takes a type of a command', [QUERY, typeFrom('@/lib/domains/issues/commands/move')]],
  ['a query calls a command behind a face', [QUERY, from('@/lib/domains/issues/probe')], WRITES],
  ['a query writes a record', [QUERY, from('@/lib/ground/audit/record', 'record')]],
  ['a query opens a transaction that writes', [QUERY, from('@/lib/ground/database/transaction', 'transaction')]],
  ['a query takes the connection', [QUERY, from('@/lib/ground/database/db', 'db')]],
  ['a query takes all of the door', [QUERY, "import * as door from '@/lib/ground/database/db'"]],
  ['a query passes the connection on', [QUERY, "export { db } from '@/lib/ground/database/db'"]],
  ['a query makes a client of its own', [QUERY, from('@/lib/generated/prisma/client', 'PrismaClient')]],
  ['a query talks to PostgreSQL', [QUERY, from('pg')]],
  ['a command takes the connection', [COMMAND, from('@/lib/ground/database/db', 'db as connection')]],
  ['a command draws', [COMMAND, from('@/components/issues/issue-line')]],
  ['a command knows a page', [COMMAND, from('@/app/(command)/issues/actions')]],
  ['a command answers a request', [COMMAND, from('next/headers')]],
  // floors
  ['the ground imports a domain', [GROUND, from('@/lib/domains/places/scope')]],
  ['the ground takes a type of a domain', [GROUND, typeFrom('@/lib/domains/places/scope')]],
  ['the ground imports what is across', [GROUND, from('@/lib/across/dashboards/shown')]],
  ['the ground imports a component', [GROUND, from('@/components/ui/icon')]],
  ['the ground takes the connection', [GROUND, from('@/lib/ground/database/db', 'db')]],
  ['a domain imports what is across', [QUERY, from('@/lib/across/dashboards/shown')]],
  ['a domain asks another’s query', [QUERY, from('@/lib/domains/people/queries/list')]],
  ['a domain calls another’s command', [COMMAND, from('@/lib/domains/places/commands/lock-village')]],
  ['a domain says another’s words', ['lib/domains/people/words.ts', from('@/lib/domains/issues/words')]],
  ['a domain opens another’s inner room', [COMMAND, from('@/lib/domains/postings/matching/propose')]],
  ['what spans the domains knows a page', ['lib/across/dashboards/queries/probe.ts', from('@/app/layout')]],
  ['a file stands on no floor', ['lib/helpers.ts', '']],
])('caught: %s', (_what, ...files) => {
  expect(brokenBy(...files)).not.toEqual([])
})

test.each<[what: string, from: string, to: string]>([
  ['two domains', 'lib/domains/places/probe.ts', '@/lib/domains/issues/rules/facts'],
  ['two parts of the ground', 'lib/ground/clock.ts', '@/lib/ground/calendar/calendar'],
  ['two parts across', 'lib/across/mergers/probe.ts', '@/lib/across/ticker/ticker'],
])('caught: %s that import one another', (_what, path, to) => {
  expect(bothWays(linksOf(new Map([...house, ...graphOf([[path, typeFrom(to)]])])))).toHaveLength(1)
})

test.each<[what: string, ...files: File[]]>([
  ['a component takes a rule', [COMPONENT, from('@/lib/domains/issues/rules/light')]],
  ['a component takes the type of its words', [COMPONENT, typeFrom('@/lib/domains/issues/words')]],
  ['a component takes what is shown', [COMPONENT, typeFrom('@/lib/domains/issues/shown')]],
  ['a component takes the type of a translator', [COMPONENT, typeFrom('@/lib/ground/i18n/translator')]],
  ['a component takes a component', [COMPONENT, from('../ui/button')]],
  [
    'a page asks a query and takes its actions',
    [PAGE, `${from('@/lib/domains/issues/queries/list')}\n${from('./actions')}`],
  ],
  ['an action calls a command of what spans the domains', [ACTION, from('@/lib/across/imports/commands/begin')]],
  ['a rule takes another domain’s rule', [RULE, from('@/lib/domains/policies/rules/rulebook')]],
  ['a rule takes the type of a file that reads', [RULE, typeFrom('@/lib/domains/issues/probe')], READS],
  [
    'a query reads',
    [
      QUERY,
      "import { read } from '@/lib/ground/database/transaction'\nimport { now, type Tx } from '@/lib/ground/database/db'",
    ],
  ],
  ['a query writes SQL', [QUERY, from('@/lib/generated/prisma/client', 'Prisma')]],
  ['a query asks another domain’s face', [QUERY, from('@/lib/domains/places/scope')]],
  ['a command asks a query of its own', [COMMAND, from('@/lib/domains/issues/queries/list')]],
  [
    'what spans the domains calls a command',
    ['lib/across/mergers/commands/probe.ts', from('@/lib/domains/issues/commands/lock')],
  ],
])('let pass: %s', (_what, ...files) => {
  expect(brokenBy(...files)).toEqual([])
})
