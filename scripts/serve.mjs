import { setTimeout as wait } from 'node:timers/promises'
import { SERVER } from './build.mjs'
import { PlainError } from './plain-error.mjs'
import { startServer } from './run.mjs'

const PATIENCE = 60_000
/** What lives in memory is under 200 MiB; left alone, the engine lets garbage grow to gigabytes before it looks. One's own NODE_OPTIONS win. */
const HEAP = '--max-old-space-size=512'

/** The options of node that the server runs with. */
export const nodeOptions = (environment) => [HEAP, environment.NODE_OPTIONS].filter(Boolean).join(' ')

/** Starts the built server and waits until it is healthy. `exited` resolves when it ends. */
export async function serve(environment, { quiet = false, log } = {}) {
  const env = { ...environment, NODE_OPTIONS: nodeOptions(environment) }
  const server = startServer([SERVER], { env, quiet, log })
  await untilHealthy(server, environment.PORT)
  return server
}

/** Waits for a server to say that its database is reachable and migrated, or for whatever else it answers at `path`. */
export async function untilHealthy(server, port, path = '/api/health') {
  let code
  server.exited.then((exitCode) => {
    code = exitCode
  })
  const address = `http://127.0.0.1:${port}${path}`
  let said = 'nothing'
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await wait(100)) {
    if (code !== undefined)
      throw new PlainError(`The server ended at once (exit code ${code}); see above.${server.words}`)
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
    if (answer?.ok) return
    if (answer) said = `${answer.status} ${await answer.text().catch(() => '')}`
  }
  throw new PlainError(`The server is not healthy after ${PATIENCE / 1000} seconds: ${address} answers ${said.trim()}.`)
}
