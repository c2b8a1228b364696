import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PlainError } from '../plain-error.mjs'

/*
 * Several commands may use one embedded server at a time (`npm start` and beside it `npm run demo`). Each signs in
 * with its process id; the one that leaves last stops the server.
 */

/** Signs this process in as a user of the server of that data folder. */
export function signIn(dir) {
  mkdirSync(join(dir, 'postgres.users'), { recursive: true })
  writeFileSync(join(dir, 'postgres.users', String(process.pid)), '')
}

/** Signs this process out; answers whether nobody else is left. */
export function signOut(dir) {
  const book = join(dir, 'postgres.users')
  rmSync(join(book, String(process.pid)), { force: true })
  const others = readdirSync(book).map(Number)
  for (const pid of others) if (!isAlive(pid)) rmSync(join(book, String(pid)), { force: true })
  return !others.some(isAlive)
}

/** Runs a deed while no other process starts or stops the server of that data folder. */
export async function alone(dir, deed) {
  const lock = join(dir, 'postgres.lock')
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
      if (holder && !isAlive(holder)) rmSync(lock, { force: true })
      else if (tries > 1200) throw new PlainError(`${lock} is held by process ${holder}; end it, or remove the file.`)
      else await wait(100)
    }
  }
  try {
    return await deed()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isAlive(pid) {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
