import { ensureInstalled } from './install.mjs'
import { openUntilEnd } from './lifetime.mjs'

/** Brings packages and the generated client up to date. What else is imported from scripts/ comes after it: it needs packages. */
export async function prepareCode(say) {
  await ensureInstalled(say)
  const { ensureGenerated } = await import('./generate.mjs')
  await ensureGenerated(say)
}

/** Opens the database, migrated, and answers with the checked environment of a server on it. */
export async function prepareDatabase(say) {
  const { openDatabase } = await import('./open-database.mjs')
  const { serverEnvironment } = await import('./server-environment.mjs')
  const { checkReachable } = await import('./own-database.mjs')
  const { migrate } = await import('./migrate.mjs')
  say(process.env.DATABASE_URL ? 'Connecting to the database' : 'Starting the embedded PostgreSQL')
  const database = await openUntilEnd(openDatabase())
  const environment = await serverEnvironment(database)
  await checkReachable(database.url)
  const applied = await migrate(database.url)
  if (applied.length) say(`Migrated the database: ${applied.join(', ')}`)
  return environment
}

/** Loads the demo county into an empty database, unless DEMO=0. */
export async function prepareDemo(say, environment) {
  if (process.env.DEMO === '0') return
  const { isEmpty, loadDemoCounty } = await import('./demo-county.mjs')
  if (!(await isEmpty(environment.DATABASE_URL))) return
  say('Loading the demo county')
  await loadDemoCounty(environment.DATABASE_URL, { dataKeys: environment.DATA_KEYS, log: say })
}
