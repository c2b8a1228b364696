import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { PlainError } from './plain-error.mjs'
import { packageFile, runNode } from './run.mjs'
import { fingerprint } from './sources.mjs'

const STANDALONE = '.next/standalone'
const STAMP = `${STANDALONE}/built-from`
const SOURCES = ['app', 'components', 'lib', 'public', 'prisma/models', 'package-lock.json', 'tsconfig.json']
SOURCES.push('prisma/schema.prisma', 'prisma/migrations', 'prisma/demo/password.mjs')
SOURCES.push('next.config.ts', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts')

/** The built server, to be run with node. */
export const SERVER = `${STANDALONE}/server.js`

/** Builds the app unless it is of these sources already. Answers whether it had to. */
export async function ensureBuilt(say) {
  const from = fingerprint(SOURCES, { except: ['lib/generated'] })
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === from) return false
  say('Building the app, about a minute')
  rmSync(STAMP, { force: true })
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { code, words } = await runNode([packageFile('next/dist/bin/next'), 'build'], { env, quiet: true })
  if (code !== 0) throw new PlainError(`${words.trim()}\n\nThe app could not be built; see above.`)
  // The standalone server brings its code, but not these: without them neither styles nor scripts would arrive.
  for (const folder of ['.next/static', 'public']) {
    rmSync(`${STANDALONE}/${folder}`, { recursive: true, force: true })
    if (existsSync(folder)) cpSync(folder, `${STANDALONE}/${folder}`, { recursive: true })
  }
  writeFileSync(STAMP, from)
  return true
}
