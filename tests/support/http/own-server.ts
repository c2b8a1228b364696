import { inject } from 'vitest'
import type { DemoServer } from './demo-server'

/** The server of this worker, and its county: what one file of tests looks at, no other changes meanwhile. */
export function ownServer(): DemoServer {
  const servers = inject('demoServers')
  const own = servers[(Number(process.env.VITEST_POOL_ID) - 1) % servers.length]
  if (!own) throw new Error('a worker of vitest has a number')
  return own
}
