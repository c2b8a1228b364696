import { loadDemoCounty } from '../demo-county.mjs'
import { builtServer, DATA_KEYS } from './built-server.mjs'
import { copyTemplate } from './template.mjs'

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
  const { server, env } = await builtServer(await copyTemplate(databaseServerUrl, `vc_${name}`, COUNTY), name)
  return { server, env: { ...env, DATABASE_SERVER_URL: databaseServerUrl } }
}

async function loadCounty(databaseServerUrl, say) {
  const url = await copyTemplate(databaseServerUrl, COUNTY)
  await loadDemoCounty(url, { dataKeys: DATA_KEYS, log: say })
}
