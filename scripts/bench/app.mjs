import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { atEnd } from '../lifetime.mjs'
import { PlainError } from '../plain-error.mjs'

const PROCESS = fileURLToPath(new URL('app-process.mjs', import.meta.url))

/**
 * The built app of a checkout over its full-size county, ready to be served. `serve` starts it on its own database, or
 * on the copy that is named, and answers with the server's `pid` and the `databaseUrl`; `stop` stops it.
 */
export async function openApp(dir, { households, issues }) {
  const child = fork(PROCESS, [String(households), String(issues)], { cwd: resolve(dir) })
  const exited = once(child, 'exit')
  atEnd(async () => {
    if (child.connected) child.disconnect()
    await exited
  })
  const answer = async () => {
    const ended = exited.then(() => {
      throw new PlainError('The app that is measured has ended; see above.')
    })
    const [message] = await Promise.race([once(child, 'message'), ended])
    return message
  }
  const { address } = await answer()
  const tell = (database) => {
    child.send({ database })
    return answer()
  }
  return { address, serve: (database) => tell(database), stop: () => tell(null) }
}
