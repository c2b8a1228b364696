import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { PlainError } from './plain-error.mjs'

/**
 * The folder that holds what this installation must keep (embedded database, secrets), made if it is missing.
 * DATA_DIR names it; `.data` in the project is the default.
 */
export function dataDir(environment = process.env) {
  const dir = resolve(environment.DATA_DIR || '.data')
  try {
    if (!existsSync(dir)) {
      makeFolder(dir)
      chmodSync(dir, 0o711) // the database server may run as another user: let it pass, whatever the umask
    }
    if (!statSync(dir).isDirectory()) throw new Error('not a folder')
    accessSync(dir, constants.W_OK | constants.X_OK)
  } catch {
    throw new PlainError(
      `The data folder ${dir} cannot be written; give this user the right to, or set DATA_DIR to a folder that it can write.`,
    )
  }
  return dir
}

/** Node's own `recursive` never returns where the system has no room for folders, such as /proc. */
function makeFolder(dir) {
  if (!existsSync(dirname(dir))) makeFolder(dirname(dir))
  mkdirSync(dir)
}
