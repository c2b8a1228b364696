import { packageFile, runNode } from '../run.mjs'
import { findChromium } from './chromium.mjs'
import { demoServer } from './demo-server.mjs'

/** The sizes of screen that playwright.config.ts names. */
const SIZES = ['desk', 'phone']

/** Where Playwright reports of each size of screen, beneath a folder. */
export const reportsIn = (folder) => SIZES.map((size) => `${folder}/playwright-${size}.json`)

/**
 * Runs the journeys (Playwright) on the built app, desk and phone side by side, each in a county of its own; answers with the
 * exit code. `reports` names a JSON file for each. Of `args`, `--project` chooses one size.
 */
export async function runJourneys(databaseServerUrl, { say, args = [], reports = [] }) {
  const chromium = await findChromium(say)
  const asked = SIZES.filter((size) => args.join(' ').match(new RegExp(`--project[= ]${size}\\b`)))
  const words = args.filter((word) => !word.startsWith('--project') && !SIZES.includes(word))
  const servers = []
  for (const size of asked.length ? asked : SIZES)
    servers.push({ size, ...(await demoServer(databaseServerUrl, say, `e2e-${size}`)) })
  const codes = await Promise.all(
    servers.map(async ({ size, server, env }) => {
      const report = reports[SIZES.indexOf(size)]
      const told = ['--pass-with-no-tests', report ? '--reporter=list,json' : '--reporter=list', ...words]
      const program = [packageFile('@playwright/test/cli.js'), 'test', '--project', size]
      const { code } = await runNode([...program, '--output', `test-results/${size}`, ...told], {
        env: { ...process.env, ...env, CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report ?? '' },
      })
      await server.stop()
      if (code !== 0 && server.words)
        console.error(`The server's last words (${size}):\n${server.words.slice(-10_000)}`)
      return code
    }),
  )
  return Math.max(...codes)
}
