import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { PlainError } from '../plain-error.mjs'
import { packageFile, runNode } from '../run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const MACS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const DEBIAN = ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']

/**
 * The path of a Chromium that runs: CHROMIUM, the system's, Playwright's own (downloaded if it can be), or Debian's
 * package with a font for Chinese, when root may install it.
 */
export async function findChromium(say) {
  const found = [process.env.CHROMIUM, ...installed(), chromium.executablePath()].find(runs)
  if (found) return found
  say('Installing Chromium')
  await runNode([packageFile('@playwright/test/cli.js'), 'install', 'chromium'], {
    quiet: true,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  })
  if (runs(chromium.executablePath())) return chromium.executablePath()
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update'], DEBIAN]) spawnSync('apt-get', args, { env, stdio: 'ignore' })
    const debians = installed().find(runs)
    if (debians) return debians
  }
  throw new PlainError(
    'No Chromium was found, and none could be installed; install one (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM to its path.',
  )
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MACS].filter((path) =>
    existsSync(path),
  )
}

/** Some systems have a `chromium` that is only a note where to get one. */
function runs(path) {
  return Boolean(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}
