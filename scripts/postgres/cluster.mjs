import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from '../plain-error.mjs'
import { canEnter, giveTo } from './server-user.mjs'

/** The name that the embedded server knows us by. */
export const DATABASE_USER = 'village_command'

// Chinese needs a locale that knows its letters (trigrams and word search skip everything else); not every system has each.
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C']

/**
 * Makes the cluster (the server's data folder) if there is none. It is made beside its place and then renamed, so that
 * a first start that was cut short leaves nothing half made. Answers with its folder.
 */
export function ensureCluster(dir, { binaries, user, password }) {
  const place = join(dir, 'postgres')
  if (!canEnter(user, dir)) {
    throw new PlainError(
      `The data folder ${dir} cannot be entered by the system user "postgres", as which the database must run; set DATA_DIR to a folder that is open to it, such as /var/lib/village-command.`,
    )
  }
  if (existsSync(join(place, 'PG_VERSION'))) return place
  const draft = join(dir, 'postgres.new')
  const passwordFile = join(dir, 'password.new')
  let said = ''
  try {
    for (const locale of LOCALES) {
      rmSync(draft, { recursive: true, force: true })
      mkdirSync(draft, { mode: 0o700 })
      giveTo(user, draft)
      writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
      giveTo(user, passwordFile)
      const flags = [`--pgdata=${draft}`, `--username=${DATABASE_USER}`, `--pwfile=${passwordFile}`, '--no-sync']
      flags.push('--auth=scram-sha-256', '--encoding=UTF8', `--locale=${locale}`, '--lc-messages=C')
      const made = spawnSync(binaries.initdb, flags, { ...user, cwd: dir, encoding: 'utf8' })
      if (made.status === 0) {
        rmSync(place, { recursive: true, force: true })
        renameSync(draft, place)
        return place
      }
      said = made.stderr || String(made.error ?? '')
    }
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
  throw new PlainError(`The embedded PostgreSQL could not make its data folder ${place}: ${said.trim()}`)
}
