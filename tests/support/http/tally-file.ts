import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'

const FILE = '.cache/http-cases'

/** Begins to count anew. */
export function clearTally(): void {
  rmSync(FILE, { force: true })
}

/** Writes down how many cases a file of tests had. */
export function writeTally(name: string, cases: number): void {
  appendFileSync(FILE, `${cases} ${name}\n`)
}

/** What was counted, in a line. */
export function tallied(): string {
  const lines = existsSync(FILE) ? readFileSync(FILE, 'utf8').trim().split('\n') : []
  const sum = lines.reduce((total, line) => total + Number.parseInt(line, 10), 0)
  return `${sum} cases over HTTP: ${lines.join(', ')}`
}
