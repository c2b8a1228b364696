// npm run e2e -- [what Playwright takes]: journeys alone, on a build that is made anew if sources changed.
import './node-version.mjs'
import { end, endWhenTold, openUntilEnd } from './lifetime.mjs'
import { runCommand } from './plain-error.mjs'
import { prepareCode } from './prepare.mjs'
import { say } from './say.mjs'

endWhenTold()
await runCommand(async () => {
  await prepareCode(say)
  const { ensureBuilt } = await import('./build.mjs')
  const { runJourneys } = await import('./test/journeys.mjs')
  const { temporaryServer } = await import('./test/temporary-server.mjs')
  await ensureBuilt(say)
  const database = await openUntilEnd(temporaryServer())
  await end(await runJourneys(database.url, { say, args: process.argv.slice(2) }))
})
