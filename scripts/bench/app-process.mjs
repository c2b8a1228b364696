// Forked by app.mjs in the folder of the checkout that is measured: prepares, loads and serves that checkout with its own
// scripts, so that an older one can be measured as well. Each message { database } serves that database anew.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const scripts = (name) => import(pathToFileURL(join(process.cwd(), 'scripts', `${name}.mjs`)).href)
const { end, endWhenTold } = await scripts('lifetime')
const { runCommand } = await scripts('plain-error')
const { say } = await scripts('say')

endWhenTold()
process.on('disconnect', () => end(0))
await runCommand(async () => {
  const [households, issues] = process.argv.slice(2).map(Number)
  delete process.env.DATABASE_URL
  process.env.DATA_DIR = join(process.env.DATA_DIR || '.data', `bench-${households}-${issues}`)
  const environment = await prepare({ households, issues })
  const { serve } = await scripts('serve')
  let server
  process.on('message', ({ database }) =>
    runCommand(async () => {
      await server?.stop()
      server = undefined
      const url = new URL(environment.DATABASE_URL)
      if (database) url.pathname = `/${database}`
      if (database !== null) server = await serve({ ...environment, DATABASE_URL: url.href }, { quiet: true })
      process.send({ pid: server?.pid, databaseUrl: url.href })
    }),
  )
  process.send({ address: environment.NEXTAUTH_URL })
})

async function prepare(size) {
  const { prepareCode, prepareDatabase } = await scripts('prepare')
  await prepareCode(say)
  const { freePort } = await scripts('free-port')
  process.env.PORT = String(await freePort())
  process.env.NEXTAUTH_URL = `http://localhost:${process.env.PORT}`
  const environment = await prepareDatabase(say)
  const { ensureBuilt } = await scripts('build')
  await ensureBuilt(say)
  await load(environment, size)
  return environment
}

/** Loads the county into an empty database; one that was loaded before is kept, migrated. */
async function load(environment, size) {
  const { isEmpty, loadDemoCounty } = await scripts('demo-county')
  if (!(await isEmpty(environment.DATABASE_URL))) return
  say(`Loading ${size.households} households and ${size.issues} issues, some minutes`)
  await loadDemoCounty(environment.DATABASE_URL, { ...size, dataKeys: environment.DATA_KEYS, log: say })
  say('Loaded')
}
