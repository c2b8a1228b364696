import { cpus } from 'node:os'
import { CREATE } from '../../tests/bench/pages.mjs'
import { median, openBesideFloor } from './beside-floor.mjs'
import { countOften, htmlOf, typical } from './counting.mjs'
import { measureCreating } from './creating.mjs'
import { serveFloor } from './floor.mjs'
import { openAlone, warmUp } from './open-many.mjs'
import { pagesOf, toFailure } from './pages-of.mjs'
import { memoryOf } from './process-figures.mjs'
import { withStatementLog } from './statement-log.mjs'
import { untilQuiet } from './until-quiet.mjs'
import { weightOf } from './weight.mjs'

const FLOOR_WARM_UP = 3 // seconds
/** After so many pages one is told how far it is. */
const TOLD = 10
/** Measures the pages whose name matches, on an app that is ready to be served. */
export async function measureAll(app, { only, seconds, say }) {
  const floor = await serveFloor()
  const server = await app.serve()
  await untilQuiet(server, say)
  const memory = { idle: memoryOf(server.pid) }
  const pages = await pagesOf(app.address, only)
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
  const weighed = await withStatementLog(app.databaseUrl, async (count) => {
    const done = []
    for (const page of pages) done.push(await weigh(page, count))
    return done
  })
  return [{ name: 'floor', ...floor, ...bare, moreScriptKB: 0 }, ...weighed]
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
