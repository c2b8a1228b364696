const began = performance.now()

/** Tells how far the command has come, with the seconds since it began. */
export function say(line) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6)
  process.stdout.write(`${seconds}s  ${line}\n`)
}
