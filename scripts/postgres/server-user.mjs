import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { PlainError } from '../plain-error.mjs'

/**
 * Who runs the database server. PostgreSQL refuses to run as root, so root lends it the system user `postgres`, made
 * if it is missing; anybody else runs it as themselves. The answer is spread into the options of `spawn`.
 */
export function serverUser() {
  if (process.getuid?.() !== 0) return {}
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
