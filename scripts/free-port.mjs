import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Whether a server may listen on the port of that address. */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** A port that nothing listens on, below those that systems lend to outgoing connections. */
export async function freePort() {
  for (;;) {
    const port = randomInt(15_000, 30_000)
    if (await isFree(port)) return port
  }
}
