import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from '../plain-error.mjs'

/**
 * Who runs the database server of a data folder. PostgreSQL refuses to run as root, so root lends it to whoever owns
 * the cluster already, else to the system user `postgres`, made if it is missing; anybody else runs it as themselves.
 * The answer is spread into the options of `spawn`.
 */
export function serverUser(dir) {
  if (process.getuid?.() !== 0) return {}
  const cluster = statSync(join(dir, 'postgres'), { throwIfNoEntry: false })
  if (cluster && cluster.uid !== 0) return { uid: cluster.uid, gid: cluster.gid }
  const id = (flag) => {
    const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
    return answer.status === 0 ? Number(answer.stdout) : undefined
  }
  if (id('-u') === undefined) {
    try {
      execFileSync('groupadd', ['--force', '--system', 'postgres'], { stdio: 'ignore' })
      execFileSync('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres'], { stdio: 'ignore' })
    } catch {
      throw new PlainError(
        'PostgreSQL does not run as root and a system user "postgres" could not be made; make one, start this as another user, or set DATABASE_URL.',
      )
    }
  }
  return { uid: id('-u'), gid: id('-g') }
}

/** Whether that user can enter the folder: every folder above it must be open to them too. */
export function canEnter(user, dir) {
  if (user.uid === undefined) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', dir], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Gives a file or folder to that user. */
export function giveTo(user, path) {
  if (user.uid !== undefined) chownSync(path, user.uid, user.gid)
}
