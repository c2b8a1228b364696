import { fileOf } from './graph.mjs'
import { FLOORS, homeOf, kindOf } from './kinds.mjs'

const PURE = ['zod', 'temporal-polyfill', 'chinese-days']
const BROWSER = [...PURE, 'react', 'react-dom', 'next', 'next/link', 'next/navigation', 'idb']
const PAGE = [...BROWSER, 'server-only', 'next/headers', 'next/cache', 'next/server']
const SERVER = [
  ...[...PURE, 'server-only', 'react', 'docx', 'exceljs', 'file-type', 'highs', 'sharp'],
  ...['node:crypto', 'node:path', 'node:stream', 'node:timers/promises', 'node:worker_threads'],
]

const GROUND = ['ground', 'enums']
const DATABASE = ['door', 'tables']
/** What a domain lends to others: its rules and schemas, what it shows, and what stands at the top of its folder. */
const FACE = ['rules', 'schema', 'shown', 'face']
const INSIDE = [...GROUND, ...DATABASE, ...FACE, 'words', 'query', 'room']

const PURITY = 'Rules, schemas and what is shown are pure and run anywhere: on the server, in the browser, in a test.'
const DIRECTION = 'A floor knows those below it: ground, domains, across; and none of them pages or components.'

/** What each kind may import: kinds of files, kinds of which it takes types alone, and packages (none said: any). */
const MAY = {
  ground: { kinds: [...GROUND, ...DATABASE, 'record', 'sentences', 'sayings'], says: DIRECTION },
  record: { kinds: [...GROUND, ...DATABASE], says: DIRECTION },
  door: { kinds: [...GROUND, ...DATABASE], says: DIRECTION },
  health: {
    kinds: ['door'],
    packages: ['server-only'],
    says: 'Whether the server is well asks nothing about anybody.',
  },
  sentences: { kinds: ['sentences', 'sayings'], packages: [], says: 'Sentences are data.' },
  sayings: { kinds: [], packages: [], says: 'Sentences are data.' },
  rules: { kinds: [...GROUND, ...FACE], packages: PURE, says: PURITY },
  schema: { kinds: [...GROUND, ...FACE], packages: PURE, says: PURITY },
  shown: { kinds: [...GROUND, ...FACE], packages: PURE, says: PURITY },
  words: {
    kinds: [...GROUND, ...FACE, 'words'],
    packages: ['server-only'],
    says: 'Words are made of sentences alone.',
  },
  query: {
    kinds: INSIDE,
    packages: SERVER,
    says: 'A query reads: it changes nothing, calls no command and writes no record.',
  },
  command: { kinds: [...INSIDE, 'command', 'record'], packages: SERVER, says: DIRECTION },
  face: { kinds: [...INSIDE, 'command', 'record', 'sentences'], packages: SERVER, says: DIRECTION },
  room: { kinds: [...INSIDE, 'command', 'record'], packages: SERVER, says: DIRECTION },
  component: {
    kinds: [...GROUND, ...FACE, 'component', 'sayings'],
    types: ['words'],
    packages: BROWSER,
    says: 'A component takes plain data and fetches nothing: the page asks the query and hands over the action.',
  },
  page: {
    kinds: [...GROUND, ...FACE, 'words', 'query', 'component', 'page', 'action'],
    packages: PAGE,
    says: 'A page asks queries: commands are for actions and routes, and the database is for neither.',
  },
  action: {
    kinds: [...GROUND, ...FACE, 'words', 'query', 'command', 'page', 'action'],
    packages: PAGE,
    says: 'An action parses, calls a command and says what is to be shown anew.',
  },
  route: {
    kinds: [...GROUND, ...FACE, 'words', 'query', 'command', 'room', 'page', 'health'],
    packages: [...PAGE, 'next-auth', 'node:stream'],
    says: 'A route parses, and calls queries and commands.',
  },
  start: {
    kinds: [...GROUND, 'face'],
    packages: PAGE,
    says: 'What starts the server starts what runs beside the requests.',
  },
}

/** What a kind must not meet in what it runs, through however many files: other packages (none said: any will do), and kinds. */
const REACH = {
  rules: { packages: PURE, never: DATABASE },
  schema: { packages: PURE, never: DATABASE },
  shown: { packages: PURE, never: DATABASE },
  component: { packages: BROWSER, never: [...DATABASE, 'sentences'] },
  query: { never: ['command', 'record'] },
}

/** The imports that the walls refuse, each in a sentence. */
export function brokenWalls(graph) {
  return [...graph.keys()].flatMap((file) => [...refusedImports(graph, file), ...refusedReach(graph, file)])
}

function refusedImports(graph, file) {
  const kind = kindOf(file)
  if (!MAY[kind]) return [`${file} stands on no floor.`]
  return graph.get(file).flatMap((taken) => {
    const target = fileOf(file, taken.from)
    const why = target ? whyNotFile(file, target, taken) : whyNotPackage(kind, taken.from)
    return why ? [`${file} imports ${target ?? taken.from}. ${why}`] : []
  })
}

const whyNotPackage = (kind, name) => MAY[kind].packages && !MAY[kind].packages.includes(name) && MAY[kind].says

function whyNotFile(file, target, { values }) {
  const [kind, targetKind] = [kindOf(file), kindOf(target)]
  const { kinds, types = [], says } = MAY[kind]
  if (!kinds.includes(targetKind) && !(types.includes(targetKind) && values.length === 0)) return says
  if (climbs(file, target)) return DIRECTION
  if (isOtherDomain(file, target) && !FACE.includes(targetKind))
    return 'Of another domain one knows its face: rules, schema, shown, and what stands at the top of its folder.'
  if (kind === 'query' && targetKind === 'door' && values.includes('transaction')) return says
  if (!['door', 'health'].includes(kind) && takesConnection(targetKind, values))
    return 'The connection is the door’s alone: ask through read, transaction, bearer or system.'
}

/** Of Prisma's tables others take the types, and `Prisma` to write SQL with. */
const takesConnection = (kind, values) =>
  (kind === 'door' && values.some((name) => name === 'db' || name === '*')) ||
  (kind === 'tables' && values.some((name) => name !== 'Prisma'))

function climbs(file, target) {
  const [from, to] = [homeOf(file), homeOf(target)]
  return from && to && FLOORS.indexOf(to.floor) > FLOORS.indexOf(from.floor)
}

function isOtherDomain(file, target) {
  const [from, to] = [homeOf(file), homeOf(target)]
  return from?.floor === 'domains' && to?.floor === 'domains' && from.part !== to.part
}

/** The first things in each direction that a kind must not meet, with the steps that lead there. */
function refusedReach(graph, file) {
  const reach = REACH[kindOf(file)]
  if (!reach) return []
  const ways = new Map([[file, [file]]])
  const refused = []
  for (const [at, way] of ways) {
    for (const { from, values } of graph.get(at) ?? []) {
      if (values.length === 0) continue
      const target = fileOf(at, from)
      const isMet = target ? reach.never.includes(kindOf(target)) : reach.packages && !reach.packages.includes(from)
      if (isMet && at !== file) refused.push(`${[...way, target ?? from].join(' → ')}. ${MAY[kindOf(file)].says}`)
      if (!isMet && target && !ways.has(target)) ways.set(target, [...way, target])
    }
  }
  return refused
}
