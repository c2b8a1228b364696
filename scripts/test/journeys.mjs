import { packageFile, runNode } from '../run.mjs'
import { findChromium } from './chromium.mjs'
import { demoServer } from './demo-server.mjs'

/** The sizes of screen that playwright.config.ts names; the journeys of each are shared out, since a browser mostly waits. */
const RUNS = ['desk', 'phone'].flatMap((size) => [1, 2].map((part) => ({ size, part, name: `${size}-${part}` })))
const PARTS = 2

/** Where Playwright reports of each run, beneath a folder. */
export const reportsIn = (folder) => RUNS.map(({ name }) => `${folder}/playwright-${name}.json`)

/**
 * Runs the journeys (Playwright) on the built app, several runs side by side, each in a county of its own; answers with the exit
 * code. `reports` names a JSON file for each. Who names a size of screen or a file (`args`) has it in one run a size.
 */
export async function runJourneys(databaseServerUrl, { say, args = [], reports = [] }) {
  const chromium = await findChromium(say)
  const sizes = RUNS.filter(({ size }) => args.join(' ').match(new RegExp(`--project[= ]${size}\\b`)))
  const asked = (sizes.length ? sizes : RUNS).filter(({ part }) => part === 1 || args.length === 0)
  const words = args.filter((word) => !word.startsWith('--project') && !RUNS.some(({ size }) => size === word))
  const servers = []
  for (const { name } of asked) servers.push(await demoServer(databaseServerUrl, say, `e2e-${name}`))
  const codes = await Promise.all(
    asked.map(async ({ size, part, name }, index) => {
      const { server, env } = servers[index]
      const report = reports[RUNS.findIndex((run) => run.name === name)]
      const shared = args.length ? [] : ['--shard', `${part}/${PARTS}`]
      const told = ['--pass-with-no-tests', report ? '--reporter=list,json' : '--reporter=list', ...shared, ...words]
      const program = [packageFile('@playwright/test/cli.js'), 'test', '--project', size]
      const { code } = await runNode([...program, '--output', `test-results/${name}`, ...told], {
        env: { ...process.env, ...env, CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report ?? '' },
      })
      await server.stop()
      if (code !== 0 && server.words)
        console.error(`The server's last words (${name}):\n${server.words.slice(-10_000)}`)
      return code
    }),
  )
  return Math.max(...codes)
}
