import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A fingerprint of the contents of files and folders; what is missing counts as such. */
export function fingerprint(paths, { except = [] } = {}) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`)
  for (const path of paths.flatMap((path) => filesIn(path, except))) {
    hash.update(`${path}\n`).update(readFileSync(path)).update('\n')
  }
  return hash.digest('hex')
}

function filesIn(path, except) {
  if (!existsSync(path) || except.includes(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).sort()
  return names.flatMap((name) => filesIn(join(path, name), except))
}
