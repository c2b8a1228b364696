import { cpus } from 'node:os'
import { CREATE, PAGES } from '../../tests/bench/pages.mjs'
import { addressOf } from './address.mjs'
import { median, openBesideFloor } from './beside-floor.mjs'
import { measureCreating } from './creating.mjs'
import { serveFloor } from './floor.mjs'
import { openAlone, warmUp } from './open-many.mjs'
import { memoryOf } from './process-figures.mjs'
import { signIn } from './sign-in.mjs'
import { withStatementLog } from './statement-log.mjs'
import { untilQuiet } from './until-quiet.mjs'
import { weightOf } from './weight.mjs'

const FLOOR_WARM_UP = 3 // seconds
/** After so many pages one is told how far it is. */
const TOLD = 10
/** A page is asked so often when its statements are counted: the ticker's fall into some of them. */
const COUNTED = 5

/** Measures the pages whose name matches, on an app that is ready to be served. */
export async function measureAll(app, { only, seconds, say }) {
  const floor = await serveFloor()
  const server = await app.serve()
  await untilQuiet(server, say)
  const memory = { idle: memoryOf(server.pid) }
  const pages = await pagesOf(app, only)
  say(`Counting what ${pages.length} pages ask and weigh`)
  const weighed = await weighAll({ ...app, ...server }, floor, pages)
  say('Measuring')
  const measured = await measureBesideFloor(weighed, server, { seconds, say })
  memory.after = memoryOf(server.pid)
  const creating = only.test(CREATE.name) ? await measureCreating(app, CREATE, { seconds, say }) : undefined
  return {
    at: new Date().toISOString(),
    node: process.version,
    cores: cpus().length,
    memory,
    pages: measured,
    creating,
  }
}

/** The statements of one request of each page. */
export async function statementsOf(app, { only, say }) {
  const server = await app.serve()
  await untilQuiet(server, say)
  const pages = await pagesOf(app, only)
  return withStatementLog({ ...app, ...server }, async (count) => {
    const counted = []
    for (const page of pages) {
      const { statements = [], failed } = page.failed ? page : await countOften(count, page).then(typical, toFailure)
      counted.push({ name: page.name, statements, failed })
    }
    return counted
  })
}

/** Those that match, and those that they are compared with; each with its address and the cookie of who opens it. */
async function pagesOf({ address: site }, only) {
  const matching = PAGES.filter(({ name }) => only.test(name))
  const wanted = new Set(matching.flatMap(({ name, bounds }) => [name, bounds.of]))
  const cookies = new Map([['', '']])
  const pages = []
  for (const page of PAGES.filter(({ name }) => wanted.has(name))) {
    if (!cookies.has(page.account)) cookies.set(page.account, await signIn(site, page.account))
    const cookie = cookies.get(page.account)
    const found = await addressOf(page, site, cookie).then((path) => ({ url: site + path }), toFailure)
    pages.push({ ...page, cookie, ...found })
  }
  return pages
}

async function weighAll(app, floor, pages) {
  const bare = await weightOf(await htmlOf(floor), new URL(floor.url).origin)
  const weigh = async (page, count) => {
    if (page.failed) return page
    const counted = await countOften(count, page).then(typical, toFailure)
    if (counted.failed) return { ...page, ...counted }
    const { result: html, statements, brackets, databaseMs } = counted
    const weight = await weightOf(html, app.address)
    const moreScriptKB = weight.scriptKB - bare.scriptKB
    return { ...page, ...weight, moreScriptKB, statements: statements.length, brackets, databaseMs }
  }
  const weighed = await withStatementLog(app, async (count) => {
    const done = []
    for (const page of pages) done.push(await weigh(page, count))
    return done
  })
  return [{ name: 'floor', ...floor, ...bare, moreScriptKB: 0 }, ...weighed]
}

async function countOften(count, page) {
  const rounds = []
  for (let round = 0; round < COUNTED; round++) rounds.push(await count(() => htmlOf(page)))
  return rounds
}

/** The round with the fewest statements, but for the first, which fills what is kept. */
const typical = (rounds) => rounds.slice(1).sort((a, b) => a.statements.length - b.statements.length)[0]

async function htmlOf({ url, cookie }) {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${decodeURIComponent(new URL(url).pathname)} answered ${answer.status}`)
  return answer.text()
}

/** Measures each page in turns with the floor; the floor's own line is the median of those turns. */
async function measureBesideFloor([bare, ...pages], server, { seconds, say }) {
  const floor = { ...bare, perSecond: await warmUp(bare, FLOOR_WARM_UP) }
  const measured = []
  for (const page of pages) {
    measured.push(await measurePage({ ...page, pid: server.pid }, floor, seconds))
    if (measured.length % TOLD === 0) say(`${measured.length} of ${pages.length} pages`)
  }
  const opened = measured.filter((page) => page.floor)
  const perSecond = median(opened.map((page) => page.floor))
  const own = { p50: await openAlone(floor, perSecond), cpu: median(opened.map((page) => page.floorCpu)) }
  return [{ ...publicOf(floor), ...own, perSecond, floor: perSecond, ratio: 1 }, ...withReferences(measured)]
}

async function measurePage(page, floor, seconds) {
  const opened = page.failed ? {} : await openBesideFloor(page, floor, seconds).catch(toFailure)
  return { ...publicOf(page), ...opened }
}

/** One page that fails is told in its line, and keeps the others from nothing. */
const toFailure = ({ message }) => ({ failed: message })

const publicOf = ({ cookie: _, pid: _pid, address: _address, account: _account, url, ...page }) => ({
  ...page,
  path: url && decodeURIComponent(url.replace(/^https?:\/\/[^/]+/, '')),
})

/** Where a page is held to a share of another page, that share. */
const withReferences = (pages) =>
  pages.map((page) => {
    const other = page.bounds.of && pages.find(({ name }) => name === page.bounds.of)
    return other ? { ...page, ratioOf: page.ratio / other.ratio } : page
  })
