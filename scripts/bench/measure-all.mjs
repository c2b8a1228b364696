import { cpus } from 'node:os'
import { CREATE, PAGES } from '../../tests/bench/pages.mjs'
import { addressOf } from './address.mjs'
import { measureCreating } from './creating.mjs'
import { serveFloor } from './floor.mjs'
import { openMany } from './open-many.mjs'
import { memoryOf } from './process-figures.mjs'
import { signIn } from './sign-in.mjs'
import { withStatementLog } from './statement-log.mjs'
import { untilQuiet } from './until-quiet.mjs'
import { weightOf } from './weight.mjs'

/** So many pages stand between two measurements of the floor, whose mean is their floor. */
const BETWEEN_FLOORS = 4
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
  const measured = await measureBesideFloor(weighed, floor, server, { seconds, say })
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
    for (const page of pages) counted.push({ name: page.name, ...typical(await countOften(count, page)) })
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
    try {
      pages.push({ ...page, cookie, url: site + (await addressOf(page, site, cookie)) })
    } catch (error) {
      pages.push({ ...page, cookie, failed: error.message })
    }
  }
  return pages
}

async function weighAll(app, floor, pages) {
  const bare = await weightOf(await htmlOf(floor), new URL(floor.url).origin)
  const weigh = async (page, count) => {
    if (page.failed) return page
    const rounds = await countOften(count, page).catch((error) => ({ failed: error.message }))
    if (rounds.failed) return { ...page, ...rounds }
    const { result: html, statements, brackets, databaseMs } = typical(rounds)
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

/** Measures the pages in groups, the floor before and after each group. */
async function measureBesideFloor([floor, ...pages], { pid: floorPid }, server, { seconds, say }) {
  const measureFloor = () => openMany({ ...floor, pid: floorPid }, seconds)
  await measureFloor() // its code is compiled while it runs: the first figures are too low
  const measured = []
  const floors = [await measureFloor()]
  for (let from = 0; from < pages.length; from += BETWEEN_FLOORS) {
    const group = []
    for (const page of pages.slice(from, from + BETWEEN_FLOORS)) group.push(await measurePage(page, server, seconds))
    floors.push(await measureFloor())
    const perSecond = mean(floors.slice(-2).map((one) => one.perSecond))
    for (const page of group) measured.push({ ...page, floor: perSecond, ratio: page.perSecond / perSecond })
    say(`${Math.min(from + BETWEEN_FLOORS, pages.length)} of ${pages.length} pages, floor ${Math.round(perSecond)}/s`)
  }
  const middle = (name) => mean(floors.map((one) => one[name]))
  const all = { perSecond: middle('perSecond'), p50: middle('p50'), cpu: middle('cpu') }
  return [{ ...publicOf(floor), ...all, floor: all.perSecond, ratio: 1 }, ...withReferences(measured)]
}

async function measurePage(page, { pid }, seconds) {
  if (page.failed) return publicOf(page)
  try {
    return { ...publicOf(page), ...(await openMany({ ...page, pid }, seconds)) }
  } catch (error) {
    return { ...publicOf(page), failed: error.message }
  }
}

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

const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
