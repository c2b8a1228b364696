import pg from 'pg'
import { keptSecrets } from '../secrets.mjs'
import { postgresBinaries } from './binaries.mjs'
import { ensureCluster } from './cluster.mjs'
import { ensureServer, stopServer } from './server.mjs'
import { serverUser } from './server-user.mjs'
import { alone, signIn, signOut } from './users.mjs'

const DATABASE = 'village_command'

/**
 * Brings up the embedded PostgreSQL (real server programs, from npm) of a data folder, with our database in it.
 * Answers with its `url` and with `close`, which stops the server unless another command still uses it.
 */
export async function embeddedPostgres(dir, { fast = false } = {}) {
  const user = serverUser(dir)
  const binaries = postgresBinaries(dir, user)
  const password = keptSecrets(dir).databasePassword
  return alone(dir, async () => {
    const cluster = ensureCluster(dir, { binaries, user, password })
    signIn(dir)
    const close = () =>
      alone(dir, () => {
        if (signOut(dir)) stopServer(cluster, { binaries, user })
      })
    try {
      const maintenance = await ensureServer(cluster, { binaries, user, password, fast })
      return { url: await ensureDatabase(maintenance, DATABASE), close }
    } catch (error) {
      signOut(dir)
      throw error
    }
  })
}

/** Always asked, not only after the first start: that one may have been cut short before it made the database. */
async function ensureDatabase(maintenance, name) {
  const client = new pg.Client({ connectionString: maintenance })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!found.rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  const url = new URL(maintenance)
  url.pathname = `/${name}`
  return url.href
}
