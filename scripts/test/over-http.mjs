import { packageFile, runNode } from '../run.mjs'
import { demoServer } from './demo-server.mjs'

/** As many files of tests run at once as there are servers (vitest.config.ts says the same number). */
const SERVERS = 2

/** Runs the tests over HTTP (vitest's project `http`) on the built app; answers with the exit code. */
export async function runOverHttp(databaseServerUrl, { say, args = [] }) {
  const servers = []
  for (let number = 1; number <= SERVERS; number++)
    servers.push(await demoServer(databaseServerUrl, say, `http-${number}`)) // one after the other: a template is copied by one at a time
  // statements are counted on a county that no other test has changed
  const untouched = await demoServer(databaseServerUrl, say, 'http-untouched')
  const program = [packageFile('vitest/vitest.mjs'), 'run', '--project', 'http', ...args]
  const env = {
    ...process.env,
    DEMO_SERVERS: JSON.stringify(servers.map(({ env }) => env)),
    UNTOUCHED_SERVER: JSON.stringify(untouched.env),
  }
  const { code } = await runNode(program, { env })
  await Promise.all([...servers, untouched].map(({ server }) => server.stop()))
  return code
}
