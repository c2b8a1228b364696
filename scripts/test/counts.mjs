import { existsSync, readFileSync } from 'node:fs'

/** What a stage of one check counts. */
export const oneCheck = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })

/** What vitest counted. A file that could not be loaded holds no test, but has failed. */
export function vitestCounts(report, code) {
  const said = readReport(report)
  if (!said) return oneCheck(code || 1)
  const unloaded = said.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return settled(code, {
    passed: said.numPassedTests,
    failed: said.numFailedTests + unloaded.length,
    skipped: said.numPendingTests + said.numTodoTests,
  })
}

/** What Playwright counted, in all its runs. */
export function playwrightCounts(reports, code) {
  const said = reports.map(readReport)
  if (!said.every(Boolean)) return oneCheck(code || 1)
  const sum = (of) => said.reduce((total, { stats }) => total + of(stats), 0)
  return settled(code, {
    passed: sum(({ expected, flaky }) => expected + flaky),
    failed: sum(({ unexpected }) => unexpected),
    skipped: sum(({ skipped }) => skipped),
  })
}

/** The closing line. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

/** A runner that fails without a failed test (an error between tests, an unhandled rejection) has failed once. */
function settled(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
