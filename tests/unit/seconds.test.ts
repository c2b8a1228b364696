import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { secondsOfFiles, timeTable } from '@/scripts/test/seconds.mjs'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function reported(name: string, report: unknown) {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(report))
  return secondsOfFiles(file, '/house')
}

test('vitest tells when a file began and ended', () => {
  const report = { testResults: [{ name: '/house/tests/unit/a.test.ts', startTime: 1000, endTime: 3500 }] }
  expect(reported('vitest.json', report)).toEqual([{ file: 'tests/unit/a.test.ts', seconds: 2.5 }])
})

test('a journey counts with all that it holds, at desk and phone together', () => {
  const spec = (duration: number) => ({ tests: [{ results: [{ duration }] }, { results: [{ duration }] }] })
  const suites = [{ file: 'a.test.ts', specs: [spec(1000)], suites: [{ specs: [spec(500)] }] }, { file: 'a.test.ts' }]
  expect(reported('playwright.json', { suites })).toEqual([{ file: 'tests/e2e/a.test.ts', seconds: 3 }])
})

test('a stage that left no report has no files', () => {
  expect(secondsOfFiles(join(folder, 'absent.json'))).toEqual([])
})

test('ten files are told, the slowest first, and every one that is over its budget', () => {
  const files = Array.from({ length: 12 }, (_, number) => ({ file: `tests/unit/${number}.test.ts`, seconds: number }))
  const table = timeTable([{ name: 'Types', seconds: 8 }], files).split('\n')
  expect(table[1]).toBe('     8.0  Types')
  expect(table[3]).toBe('    11.0  tests/unit/11.test.ts')
  expect(table.slice(13)).toEqual(['OVER BUDGET: tests/unit/11.test.ts took 11 s of 10 s'])
})
