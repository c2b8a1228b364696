import { packageFile, runNode } from '../run.mjs'
import { findChromium } from './chromium.mjs'
import { demoServer } from './demo-server.mjs'

/** The sizes of screen that playwright.config.ts names, the slower first. */
const SIZES = ['desk', 'phone']

/** Where Playwright reports of a size of screen, beneath a folder. */
export const reportsIn = (folder) => SIZES.map((size) => `${folder}/playwright-${size}.json`)

/**
 * Runs the journeys (Playwright) on the built app, desk and phone side by side, each in a county of its own; answers with the
 * exit code. `reports` names a JSON file for each. Of `args`, `--project` chooses one size.
 */
export async function runJourneys(databaseServerUrl, { say, args = [], reports = [] }) {
  const chromium = await findChromium(say)
  const asked = SIZES.filter((size) => args.join(' ').match(new RegExp(`--project[= ]${size}\\b`)))
  const rest = args.filter((word) => !word.startsWith('--project') && !SIZES.includes(word))
  const runs = []
  for (const size of asked.length ? asked : SIZES) {
    const { server, env } = await demoServer(databaseServerUrl, say, `e2e-${size}`)
    runs.push({ size, server, env: { ...process.env, ...env, CHROMIUM: chromium } })
  }
  const codes = await Promise.all(
    runs.map(async ({ size, server, env }) => {
      const report = reports[SIZES.indexOf(size)]
      const reporters = report ? '--reporter=list,json' : '--reporter=list'
      const program = [packageFile('@playwright/test/cli.js'), 'test', '--pass-with-no-tests', reporters]
      const where = ['--project', size, '--output', `test-results/${size}`]
      const { code } = await runNode([...program, ...where, ...rest], {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report ?? '' },
      })
      await server.stop()
      if (code !== 0 && server.words)
        console.error(`The server's last words (${size}):\n${server.words.slice(-10_000)}`)
      return code
    }),
  )
  return Math.max(...codes)
}
