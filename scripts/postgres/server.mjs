import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { freePort, isFree } from '../free-port.mjs'
import { PlainError } from '../plain-error.mjs'
import { DATABASE_USER } from './cluster.mjs'
import { giveTo } from './server-user.mjs'
import { serverSettings } from './settings.mjs'

/**
 * Starts the server over a cluster, or finds the one that already runs over it (left by a parent that was killed, or
 * shared with another command). Answers with the address of its maintenance database.
 */
export async function ensureServer(cluster, { binaries, user, password, fast = false }) {
  const running = await runningOver(cluster, password)
  if (running) return running
  const port = await rememberedPort(dirname(cluster))
  const options = Object.entries({ ...serverSettings({ fast }), port }).map(([name, value]) => `-c ${name}=${value}`)
  const log = join(dirname(cluster), 'postgres.log')
  closeSync(openSync(log, 'a', 0o600))
  giveTo(user, log)
  const started = spawnSync(
    binaries.pgCtl,
    ['start', '-D', cluster, '-l', log, '-w', '-t', '120', '-o', options.join(' ')],
    { ...user, cwd: cluster, stdio: 'ignore' },
  )
  if (started.status !== 0) {
    const lines = readFileSync(log, 'utf8').trim().split('\n')
    throw new PlainError(`The embedded PostgreSQL did not start; ${log} ends with: ${lines.slice(-3).join(' | ')}`)
  }
  return addressAt(port, password)
}

/** Stops the server over a cluster and waits for its end; open connections are cut. */
export function stopServer(cluster, { binaries, user }) {
  spawnSync(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60'], {
    ...user,
    cwd: cluster,
    stdio: 'ignore',
  })
}

/**
 * The address of the server that runs over this cluster, if one does. The pid file alone proves nothing: it may be
 * stale, and its port may meanwhile belong to another checkout's server, so the server itself is asked for its folder.
 */
async function runningOver(cluster, password) {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3])
  if (!port) return undefined
  const url = addressAt(port, password)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('show data_directory')
    return realpathSync(rows[0].data_directory) === realpathSync(cluster) ? url : undefined
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => {})
  }
}

/** The port of last time if it is still free, else a new one, remembered: addresses that people noted keep working. */
async function rememberedPort(dir) {
  const file = join(dir, 'postgres.port')
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = last && (await isFree(last)) ? last : await freePort()
  writeFileSync(file, `${port}\n`)
  return port
}

function addressAt(port, password) {
  return `postgresql://${DATABASE_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}
