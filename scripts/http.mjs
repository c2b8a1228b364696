// npm run http -- [what vitest takes]: the tests over HTTP alone, on a build that is made anew if sources changed.
import './node-version.mjs'
import { end, endWhenTold, openUntilEnd } from './lifetime.mjs'
import { runCommand } from './plain-error.mjs'
import { prepareCode } from './prepare.mjs'
import { say } from './say.mjs'

endWhenTold()
await runCommand(async () => {
  await prepareCode(say)
  const { ensureBuilt } = await import('./build.mjs')
  const { runOverHttp } = await import('./test/over-http.mjs')
  const { temporaryServer } = await import('./test/temporary-server.mjs')
  await ensureBuilt(say)
  const database = await openUntilEnd(temporaryServer())
  await end(await runOverHttp(database.url, { say, args: process.argv.slice(2) }))
})
