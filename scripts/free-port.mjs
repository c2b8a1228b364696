import { createServer } from 'node:net'

/** Resolves to the port if nothing listens on it at that address, else to undefined. Port 0 asks for any free one. */
export function freePort(port = 0, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host, exclusive: true }, () => {
      const chosen = probe.address().port
      probe.close(() => resolve(chosen))
    })
  })
}
