import { resolve } from 'node:path'
import { loadDemoCounty } from '../demo-county.mjs'
import { freePort } from '../free-port.mjs'
import { serve } from '../serve.mjs'
import { copyTemplate } from './template.mjs'

const DATA_KEYS = `e2e:${Buffer.alloc(32, 7).toString('base64')}`

const NEXTAUTH_SECRET = 'a secret for tests, known to all, of no use elsewhere'
const COUNTY = 'vc_demo'

/** The demo county, loaded once: whoever tests on it works on a copy. */
let loaded

/**
 * The built app on a demo county of its own, on the tests' database server; `name` tells its database and its log from
 * others. Answers with what the tests need to know.
 */
export async function demoServer(databaseServerUrl, say, name) {
  loaded ??= loadCounty(databaseServerUrl, say)
  await loaded
  const url = await copyTemplate(databaseServerUrl, `vc_${name}`, COUNTY)
  const port = String(await freePort())
  const address = `http://localhost:${port}`
  const environment = {
    ...process.env,
    DATABASE_URL: url,
    DATA_KEYS,
    NEXTAUTH_SECRET,
    NEXTAUTH_URL: address,
    PORT: port,
    HOSTNAME: '0.0.0.0',
    DATA_DIR: resolve('.cache'),
  }
  const log = resolve(`.cache/server-${name}.log`)
  const server = await serve(environment, { quiet: true, log })
  return { server, env: { BASE_URL: address, DATABASE_URL: url, DATA_KEYS, NEXTAUTH_SECRET, SERVER_LOG: log } }
}

async function loadCounty(databaseServerUrl, say) {
  const url = await copyTemplate(databaseServerUrl, COUNTY)
  await loadDemoCounty(url, { dataKeys: DATA_KEYS, log: say })
}
