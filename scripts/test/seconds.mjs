import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** Seconds that one file of a folder may take on two quiet processors. One that takes more is named, and fails nothing. */
const BUDGETS = { 'tests/unit/': 10, 'tests/integration/': 30, 'tests/http/': 120, 'tests/e2e/': 60 }

/** How long each file took, of which vitest's report or Playwright's tells; none where there is no report. */
export function secondsOfFiles(report, root = process.cwd()) {
  if (!existsSync(report)) return []
  const { testResults, suites } = JSON.parse(readFileSync(report, 'utf8'))
  const files = testResults
    ? testResults.map(({ name, startTime, endTime }) => [relative(root, name), endTime - startTime])
    : (suites ?? []).map((suite) => [`tests/e2e/${suite.file}`, durationOf(suite)])
  return [...summed(files)].map(([file, milliseconds]) => ({ file, seconds: milliseconds / 1000 }))
}

/** What a run tells of its time: seconds of each stage, the ten slowest files, and those that take more than their budget. */
export function timeTable(stages, files) {
  const slowest = files.toSorted((a, b) => b.seconds - a.seconds)
  const over = slowest.filter(({ file, seconds }) => seconds > budgetOf(file))
  return [
    'Seconds of each stage:',
    ...stages.map(({ name, seconds }) => line(seconds, name)),
    'The ten slowest files:',
    ...slowest.slice(0, 10).map(({ file, seconds }) => line(seconds, file)),
    ...over.map(({ file, seconds }) => `OVER BUDGET: ${file} took ${seconds.toFixed(0)} s of ${budgetOf(file)} s`),
  ].join('\n')
}

function budgetOf(file) {
  const folder = Object.keys(BUDGETS).find((start) => file.startsWith(start))
  return folder ? BUDGETS[folder] : Number.POSITIVE_INFINITY
}

/** A file that runs at desk and at phone stands twice in a report: its times add up. */
function summed(files) {
  const total = new Map()
  for (const [file, milliseconds] of files) total.set(file, (total.get(file) ?? 0) + milliseconds)
  return total
}

function durationOf({ specs = [], suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results))
  return [...results.map(({ duration }) => duration), ...suites.map(durationOf)].reduce((sum, one) => sum + one, 0)
}

const line = (seconds, words) => `${seconds.toFixed(1).padStart(8)}  ${words}`
