import { packageFile, runNode } from '../run.mjs'
import { findChromium } from './chromium.mjs'
import { demoServer } from './demo-server.mjs'

/** Runs the journeys (Playwright) on the built app; answers with the exit code. `report` names a JSON file for the counts. */
export async function runJourneys(databaseServerUrl, { say, args = [], report }) {
  const path = await findChromium(say)
  const { server, env } = await demoServer(databaseServerUrl, say, 'e2e')
  const reporters = report ? ['--reporter=list,json'] : ['--reporter=list']
  const { code } = await runNode(
    [packageFile('@playwright/test/cli.js'), 'test', '--pass-with-no-tests', ...reporters, ...args],
    { env: { ...process.env, ...env, CHROMIUM: path, PLAYWRIGHT_JSON_OUTPUT_NAME: report ?? '' } },
  )
  await server.stop()
  if (code !== 0 && server.words) console.error(`The server's last words:\n${server.words.slice(-10_000)}`)
  return code
}
