/**
 * The errors that a server has logged and that are ours. What is no request at all Next refuses in its own words, without
 * a line of our code in the stack, and an action that another build had it only mentions: that is its business.
 */
export function complaintsIn(log: string): string[] {
  return entriesOf(log).filter((entry) => /^(⨯|\w*Error\b|ticker:|prisma:)/.test(entry) && !isNexts(entry))
}

const UNKNOWN_ACTION = /^Error: (Failed to find Server Action|The Server Reference ID did not match)/

function isNexts(entry: string): boolean {
  if (UNKNOWN_ACTION.test(entry)) return true
  const frames = entry.split('\n').filter((line) => /^\s+at /.test(line))
  return frames.length > 0 && frames.every((line) => /at ignore-listed frames|at JSON\.parse/.test(line))
}

/** What was logged at one time: a line, and those that are indented below it. */
function entriesOf(log: string): string[] {
  return log.split(/\n(?=\S)(?!\})/)
}
