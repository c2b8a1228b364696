import { constants } from 'node:os'

// What this command has started, the latest first: it is ended in that order.
const closers = []
let ending

/** Remembers how to end something that this command has started; at the end it is awaited. */
export function atEnd(close) {
  closers.unshift(close)
}

/** The same for something that is still being opened: an end that comes meanwhile waits for it, and closes it. */
export function openUntilEnd(opening) {
  atEnd(async () => {
    const opened = await opening.catch(() => undefined)
    await opened?.close()
  })
  return opening
}

/** Whether the end has begun: what fails from then on fails because of it. */
export const isEnding = () => ending !== undefined

/** Ends all that was started, then the process. */
export function end(code) {
  ending ??= (async () => {
    for (let close = closers.shift(); close; close = closers.shift()) await close().catch(console.error)
    process.exit(code)
  })()
  return ending
}

/** Makes Ctrl-C, SIGTERM and the end of npm, when npm runs us, end all that was started. `code` is that of a wanted end. */
export function endWhenTold({ code } = {}) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => end(code ?? 128 + constants.signals[signal]))
  }
  // A killed npm tells its script nothing: the script notices that it has got another parent.
  const parent = process.ppid
  const byNpm = process.env.npm_lifecycle_event !== undefined
  if (byNpm) setInterval(() => process.ppid !== parent && end(code ?? 1), 1000).unref()
}
