import { basename } from 'node:path'
import { afterAll, expect } from 'vitest'
import { writeTally } from './tally-file'

/** Counts the cases of a file of tests, one for each answer that is judged; the run says at its end how many there were. */
export function tally(): () => void {
  let cases = 0
  afterAll(() => writeTally(basename(expect.getState().testPath ?? '', '.test.ts'), cases))
  return () => {
    cases++
  }
}
