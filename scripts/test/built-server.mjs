import { resolve } from 'node:path'
import { freePort } from '../free-port.mjs'
import { serve } from '../serve.mjs'

/** The key that the tests' databases are written with. */
export const DATA_KEYS = `e2e:${Buffer.alloc(32, 7).toString('base64')}`

const NEXTAUTH_SECRET = 'a secret for tests, known to all, of no use elsewhere'

/**
 * The built app on a database and a port of its own; `name` tells its log from others. Answers with what the tests need to
 * know, and with the environment that the server runs in.
 */
export async function builtServer(databaseUrl, name) {
  const port = String(await freePort())
  const address = `http://localhost:${port}`
  const environment = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_KEYS,
    NEXTAUTH_SECRET,
    NEXTAUTH_URL: address,
    PORT: port,
    HOSTNAME: '0.0.0.0',
    DATA_DIR: resolve('.cache'),
  }
  const log = resolve(`.cache/server-${name}.log`)
  const server = await serve(environment, { quiet: true, log })
  const env = { BASE_URL: address, DATABASE_URL: databaseUrl, DATA_KEYS, NEXTAUTH_SECRET, SERVER_LOG: log }
  return { server, env, environment }
}
