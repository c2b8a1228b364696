import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { cpuOf } from './process-figures.mjs'

const STEP = 500
const QUIET_STEPS = 3
const BUSY_MS = 25
const PATIENCE = 120_000

/** Waits until a server that was just started has caught up (lights that have changed since) and its database rests. */
export async function untilQuiet({ pid, databaseUrl }, say) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    let quiet = 0
    for (const deadline = Date.now() + PATIENCE; quiet < QUIET_STEPS && Date.now() < deadline; ) {
      const before = cpuOf(pid)
      await wait(STEP)
      const { rows } = await client.query(BUSY)
      quiet = cpuOf(pid) - before <= BUSY_MS && rows[0].busy === 0 ? quiet + 1 : 0
    }
    if (quiet < QUIET_STEPS) say('The server does not come to rest: figures may be too low')
  } finally {
    await client.end()
  }
}

const BUSY = `select count(*)::int as busy from pg_stat_activity where pid <> pg_backend_pid()
  and (backend_type = 'autovacuum worker' or (backend_type = 'client backend' and state = 'active'))`
