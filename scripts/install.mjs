import { existsSync, readFileSync } from 'node:fs'
import { PlainError } from './plain-error.mjs'
import { start } from './run.mjs'

// What npm writes last into node_modules: the list of what it has put there.
const INSTALLED = 'node_modules/.package-lock.json'

/** Runs `npm ci` unless what package-lock.json lists is installed already. */
export async function ensureInstalled(say) {
  if (isInstalled()) return
  say('Installing packages (npm ci), about a minute')
  // Building and testing need the development packages, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const running = npm?.endsWith('.js')
    ? start(process.execPath, [npm, ...args])
    : start('npm', args, { shell: process.platform === 'win32' })
  if ((await running.exited) === 0) return
  throw new PlainError('npm ci failed; see its words above, check the connection to your npm registry and start again.')
}

function isInstalled() {
  if (!existsSync(INSTALLED)) return false
  const { packages: wanted } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const { packages: found } = JSON.parse(readFileSync(INSTALLED, 'utf8'))
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (!path || (optional && !found[path])) return true
    return found[path]?.version === version
  })
}
