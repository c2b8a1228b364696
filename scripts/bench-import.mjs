// node scripts/bench-import.mjs [-- people columns]: uploads a sheet of the national register to the built app and writes it,
// beside people who browse; prints how long each took, how far the server's memory grew, and how long the others waited.
import './node-version.mjs'
import { openAsBlob } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { memoryOf } from './bench/process-figures.mjs'
import { end, endWhenTold } from './lifetime.mjs'
import { PlainError, runCommand } from './plain-error.mjs'
import { prepareCode, prepareDatabase } from './prepare.mjs'
import { say } from './say.mjs'

const [people = 50_000, columns = 30] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number)
const BROWSING = [
  ['leader', '/county'],
  ['commander', '/issues'],
  ['township', '/households'],
  ['transport', '/'],
]
const PAUSE = 1_000

endWhenTold()
await runCommand(async () => {
  delete process.env.DATABASE_URL
  process.env.DATA_DIR = join(process.env.DATA_DIR || '.data', 'bench-import')
  await prepareCode(say)
  const { freePort } = await import('./free-port.mjs')
  process.env.PORT = String(await freePort())
  process.env.NEXTAUTH_URL = `http://localhost:${process.env.PORT}`
  const environment = await prepareDatabase(say)
  const { emptyTables, loadDemoCounty } = await import('./demo-county.mjs')
  await emptyTables(environment.DATABASE_URL)
  await loadDemoCounty(environment.DATABASE_URL, { dataKeys: environment.DATA_KEYS, log: say })
  const { ensureBuilt } = await import('./build.mjs')
  const { serve } = await import('./serve.mjs')
  await ensureBuilt(say)
  const sheet = await sheetOf(join(process.env.DATA_DIR, 'register.xlsx'))
  const server = await serve(environment, { quiet: true })
  say(`Importing ${people} people with ${sheet.columns} columns (${sheet.megabytes} MB)`)
  console.table(await importBeside(environment, server.pid, sheet.file))
  await end(0)
})

async function sheetOf(path) {
  const { importTypeScript } = await import('./bundle.mjs')
  const { writeRegisterSheet } = await importTypeScript('tests/bench/register-sheet.ts', 'bench-import')
  const written = await writeRegisterSheet(path, people, columns)
  const file = await openAsBlob(path)
  return { file, columns: written, megabytes: (file.size / 1024 / 1024).toFixed(1) }
}

async function importBeside({ NEXTAUTH_URL: address, DATABASE_URL: url }, pid, file) {
  const { signIn } = await import('./bench/sign-in.mjs')
  const { postForm } = await import('./bench/post-form.mjs')
  const cookie = await signIn(address, 'headquarters')
  const others = await Promise.all(BROWSING.map(async ([who, path]) => [await signIn(address, who), address + path]))
  await browse(others, async () => wait(5_000))
  const rows = []
  const idle = memoryOf(pid)
  const row = async (what, work) => {
    const began = performance.now()
    const { waits, result } = await browse(others, work)
    const seconds = Math.round((performance.now() - began) / 100) / 10
    rows.push({ what, seconds, peakMiB: memoryOf(pid, 'VmHWM'), idleMiB: idle, ...waits })
    return result
  }
  await row('browsing alone', () => wait(15_000))
  const at = await row('read and judged', async () => {
    const made = await postForm(`${address}/data`, cookie, 'name="sheet"', {
      kind: 'HOUSEHOLDS',
      sheet: [file, 'register.xlsx'],
    })
    await untilState(url, 'DRAFT')
    return made
  })
  await row('written', async () => {
    await postForm(at, cookie, 'name="importId"', {})
    await untilState(url, 'DONE')
  })
  return rows
}

/** Opens the others' pages, each again a second after it came, while something is done; says how long they waited. */
async function browse(others, during) {
  let going = true
  const times = []
  const browsing = others.map(async ([cookie, page]) => {
    while (going) {
      const began = performance.now()
      await (await fetch(page, { headers: { Cookie: cookie } })).arrayBuffer()
      times.push(performance.now() - began)
      await wait(PAUSE)
    }
  })
  try {
    const result = await during()
    return { result, waits: waitsOf(times) }
  } finally {
    going = false
    await Promise.all(browsing)
  }
}

function waitsOf(times) {
  times.sort((a, b) => a - b)
  const at = (share) => Math.round(times[Math.ceil(share * times.length) - 1] ?? 0)
  return { pages: times.length, p50: at(0.5), p95: at(0.95), max: at(1) }
}

/** Waits until the import is in this state; what failed says so. */
async function untilState(url, state) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (;;) {
      const [row] = (await client.query('SELECT state, failure FROM imports')).rows
      if (row?.state === state) return
      if (row?.state === 'FAILED' || row?.failure) throw new PlainError(`The import failed: ${JSON.stringify(row)}`)
      await wait(250)
    }
  } finally {
    await client.end()
  }
}
