// npm run bench [-- --households N --issues N]: loads the full-size county into a database of its own (kept for the next time), opens
// the pages of tests/bench/pages.mjs on the built app, and prints how long they take, in milliseconds and as a multiple of
// the floor, the least that the server can answer.
import './node-version.mjs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FLOOR, PAGES } from '../tests/bench/pages.mjs'
import { end, endWhenTold } from './lifetime.mjs'
import { runCommand } from './plain-error.mjs'
import { prepareCode, prepareDatabase } from './prepare.mjs'
import { say } from './say.mjs'

const FULL_SIZE = { households: '60000', issues: '200000' }

endWhenTold()
await runCommand(async () => {
  const { values } = parseArgs({ options: { households: { type: 'string' }, issues: { type: 'string' } } })
  const size = { ...FULL_SIZE, ...values }
  delete process.env.DATABASE_URL
  process.env.DATA_DIR = join(process.env.DATA_DIR || '.data', `bench-${size.households}-${size.issues}`)
  await prepareCode(say)
  const { freePort } = await import('./free-port.mjs')
  process.env.PORT = String(await freePort())
  process.env.NEXTAUTH_URL = `http://localhost:${process.env.PORT}`
  const environment = await prepareDatabase(say)
  await load(environment, { households: Number(size.households), issues: Number(size.issues) })
  const { ensureBuilt } = await import('./build.mjs')
  const { serve } = await import('./serve.mjs')
  await ensureBuilt(say)
  await serve(environment, { quiet: true })
  say('Measuring')
  console.table(await measureAll(environment.NEXTAUTH_URL))
  await end(0)
})

async function load(environment, size) {
  const { isEmpty, loadDemoCounty } = await import('./demo-county.mjs')
  if (!(await isEmpty(environment.DATABASE_URL))) return
  say(`Loading ${size.households} households and ${size.issues} issues, some minutes`)
  await loadDemoCounty(environment.DATABASE_URL, { ...size, dataKeys: environment.DATA_KEYS, log: say })
  say('Loaded')
}

async function measureAll(address) {
  const { measure } = await import('./bench/measure.mjs')
  const { signIn } = await import('./bench/sign-in.mjs')
  const floor = await measure(address + FLOOR, '')
  const cookies = new Map()
  const rows = [{ username: '', path: FLOOR, ...floor, ratio: 1 }]
  for (const [username, path] of PAGES) {
    if (!cookies.has(username)) cookies.set(username, await signIn(address, username))
    const page = await measure(address + path, cookies.get(username))
    rows.push({ username, path: decodeURIComponent(path), ...page, ratio: Math.round(page.p50 / floor.p50) })
  }
  return rows
}
