import { resolve } from 'node:path'
import { loadDemoCounty } from '../demo-county.mjs'
import { freePort } from '../free-port.mjs'
import { serve } from '../serve.mjs'
import { copyTemplate } from './template.mjs'

const DATA_KEYS = `e2e:${Buffer.alloc(32, 7).toString('base64')}`

/** The built app on a demo county of its own, on the tests' database server. Answers with what the journeys need to know. */
export async function demoServer(databaseServerUrl, say) {
  const url = await copyTemplate(databaseServerUrl, 'vc_e2e')
  await loadDemoCounty(url, { dataKeys: DATA_KEYS, log: say })
  const port = String(await freePort())
  const address = `http://localhost:${port}`
  const environment = {
    ...process.env,
    DATABASE_URL: url,
    DATA_KEYS,
    NEXTAUTH_SECRET: 'a secret for tests, known to all, of no use elsewhere',
    NEXTAUTH_URL: address,
    PORT: port,
    HOSTNAME: '0.0.0.0',
    DATA_DIR: resolve('.cache'),
  }
  const server = await serve(environment, { quiet: true })
  return { server, env: { BASE_URL: address, DATABASE_URL: url, DATA_KEYS } }
}
