import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from './plain-error.mjs'

/**
 * The secrets of an installation on the embedded database: made once, kept in the data folder, readable by its owner
 * alone. DATA_KEYS is `id:base64 of 32 bytes`, comma-separated, the current one first: losing it loses what it encrypted.
 */
export function keptSecrets(dir) {
  const file = join(dir, 'secrets.json')
  if (!existsSync(file)) {
    const made = {
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      DATA_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      databasePassword: randomBytes(18).toString('base64url'),
    }
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
    renameSync(draft, file)
  }
  try {
    chmodSync(file, 0o600)
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new PlainError(
      error instanceof SyntaxError
        ? `${file} is damaged; restore it from your backup, since the data needs its keys.`
        : `${file} belongs to another user; start as the one who made it, or set DATA_DIR to a folder of your own.`,
    )
  }
}
