import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { embeddedPostgres } from '../postgres/embedded.mjs'
import { makeTemplate } from './template.mjs'

const IN_MEMORY = '/dev/shm'
const ROOM = 8 * 2 ** 30 // bytes

/** Memory where there is room: each test copies and drops a database, and files cost more than what is asked of them. */
function roomyFolder() {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize > ROOM ? IN_MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** A PostgreSQL for one run of tests, with the migrated template on it; `close` leaves nothing behind. */
export async function temporaryServer() {
  const dir = mkdtempSync(join(roomyFolder(), 'village-command-'))
  chmodSync(dir, 0o711) // the server may run as another user
  let server
  const close = async () => {
    await server?.close()
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    server = await embeddedPostgres(dir, { fast: true })
    await makeTemplate(server.url)
    return { url: server.url, close }
  } catch (error) {
    await close()
    throw error
  }
}
