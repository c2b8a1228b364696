import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { freePort } from '../free-port.mjs'
import { PlainError } from '../plain-error.mjs'
import { packageFile, runNode, startServer } from '../run.mjs'
import { nodeOptions, untilHealthy } from '../serve.mjs'
import { fingerprint } from '../sources.mjs'

const FLOOR = 'tests/bench/floor'
const STANDALONE = `${FLOOR}/.next/standalone`
const STAMP = `${STANDALONE}/built-from`
const SOURCES = ['app', 'instrumentation.js', 'next.config.mjs'].map((name) => `${FLOOR}/${name}`)

/** Builds the bare page that every page is compared with, unless it is of these sources already. */
export async function ensureFloorBuilt(say) {
  const from = fingerprint([...SOURCES, 'package-lock.json'])
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === from) return
  say('Building the floor')
  rmSync(STAMP, { force: true })
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, words } = await runNode([packageFile('next/dist/bin/next'), 'build', FLOOR], { env, quiet: true })
  if (code !== 0) throw new PlainError(`${words.trim()}\n\nThe floor could not be built; see above.`)
  cpSync(`${FLOOR}/.next/static`, `${STANDALONE}/${FLOOR}/.next/static`, { recursive: true })
  writeFileSync(STAMP, from)
}

/** Starts the floor as the app is started: one process, the same options of node. */
export async function serveFloor() {
  const port = String(await freePort())
  const environment = { ...process.env, PORT: port, HOSTNAME: '127.0.0.1', NEXT_TELEMETRY_DISABLED: '1' }
  const env = { ...environment, NODE_OPTIONS: nodeOptions(environment) }
  const server = startServer([`${STANDALONE}/${FLOOR}/server.js`], { env, quiet: true })
  await untilHealthy(server, port, '/')
  return { url: `http://127.0.0.1:${port}/`, cookie: '', pid: server.pid }
}
