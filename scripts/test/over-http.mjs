import { packageFile, runNode } from '../run.mjs'
import { demoServer } from './demo-server.mjs'

/** Runs the tests over HTTP (vitest's project `http`) on the built app; answers with the exit code. */
export async function runOverHttp(databaseServerUrl, { say, args = [] }) {
  const { server, env } = await demoServer(databaseServerUrl, say, 'http')
  const program = [packageFile('vitest/vitest.mjs'), 'run', '--project', 'http', ...args]
  const { code } = await runNode(program, { env: { ...process.env, ...env } })
  await server.stop()
  return code
}
