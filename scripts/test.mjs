// npm test: from a fresh clone to one closing line, "N passed, N failed", for lint, types, unit, integration and
// journeys together. Every stage runs, whatever came of the ones before it. With --long (npm run test:long), random histories
// and kills in full number (tests/support/length.ts).
import './node-version.mjs'
import { mkdirSync, rmSync } from 'node:fs'
import { end, endWhenTold, isEnding, openUntilEnd } from './lifetime.mjs'
import { PlainError, runCommand } from './plain-error.mjs'
import { prepareCode } from './prepare.mjs'
import { say } from './say.mjs'

const REPORTS = '.cache/reports'
const total = { passed: 0, failed: 0, skipped: 0 }
const stages = []
const files = []
let databaseServer

if (process.argv.includes('--long')) process.env.TEST_LONG = '1'
endWhenTold()
await runCommand(async () => {
  // The tests bring their own: what the caller's environment says of databases and secrets is not theirs.
  for (const name of ['DATABASE_URL', 'DATA_KEYS', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'PORT', 'DEMO']) {
    delete process.env[name]
  }
  await prepareCode(say)
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const counts = await import('./test/counts.mjs')
  const { secondsOfFiles, timeTable } = await import('./test/seconds.mjs')
  const reported = (count, reports, code) => {
    files.push(...[reports].flat().flatMap((report) => secondsOfFiles(report)))
    return count(reports, code)
  }
  await stage('Lint', async () =>
    counts.oneCheck(await run('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')),
  )
  await stage('Dead code', async () =>
    counts.oneCheck(await run('knip/bin/knip.js', '--no-progress', '--no-config-hints')),
  )
  await stage('Types', async () => counts.oneCheck(await checkTypes()))
  await stage('Unit and integration tests', async () => {
    const report = `${REPORTS}/vitest.json`
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const projects = ['--project', 'unit', '--project', 'integration']
    return reported(counts.vitestCounts, report, await run('vitest/vitest.mjs', 'run', ...projects, ...reporters))
  })
  await stage('Who may do what, and hostile input, over HTTP', async () => {
    const report = `${REPORTS}/http.json`
    const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { runOverHttp } = await import('./test/over-http.mjs')
    return reported(counts.vitestCounts, report, await onBuiltApp((url) => runOverHttp(url, { say, args })))
  })
  await stage('Journeys in Chromium', async () => {
    const { reportsIn, runJourneys } = await import('./test/journeys.mjs')
    const reports = reportsIn(REPORTS)
    return reported(counts.playwrightCounts, reports, await onBuiltApp((url) => runJourneys(url, { say, reports })))
  })
  say('Done')
  console.log(`\n${timeTable(stages, files)}`)
  console.log(`\n${counts.closingLine(total)}`)
  await end(total.failed ? 1 : 0)
})

async function stage(name, deed) {
  say(name)
  const began = performance.now()
  const counted = await deed().catch((error) => {
    if (!isEnding()) console.error(error instanceof PlainError ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  stages.push({ name, seconds: (performance.now() - began) / 1000 })
  for (const key of Object.keys(total)) total[key] += counted[key]
}

async function run(program, ...args) {
  const { packageFile, runNode } = await import('./run.mjs')
  return (await runNode([packageFile(program), ...args])).code
}

async function checkTypes() {
  return (await run('next/dist/bin/next', 'typegen')) || (await run('typescript/bin/tsc', '--noEmit'))
}

/** Calls with the address of the one database server that all tests of the built app share. */
async function onBuiltApp(runTests) {
  const { ensureBuilt } = await import('./build.mjs')
  const { temporaryServer } = await import('./test/temporary-server.mjs')
  await ensureBuilt(say)
  databaseServer ??= await openUntilEnd(temporaryServer())
  return runTests(databaseServer.url)
}
