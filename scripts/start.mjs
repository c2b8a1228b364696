// npm start: from a fresh clone, or from last time, to a healthy server.
import './node-version.mjs'
import { endWhenTold } from './lifetime.mjs'
import { PlainError, runCommand } from './plain-error.mjs'
import { checkPort } from './port.mjs'
import { prepareCode, prepareDatabase, prepareDemo } from './prepare.mjs'
import { say } from './say.mjs'

endWhenTold({ code: 0 })
await runCommand(async () => {
  await checkPort()
  await prepareCode(say)
  const environment = await prepareDatabase(say)
  const { ensureBuilt } = await import('./build.mjs')
  await ensureBuilt(say)
  await prepareDemo(say, environment)
  const { serve } = await import('./serve.mjs')
  const { welcome } = await import('./welcome.mjs')
  say('Starting the server')
  const server = await serve(environment)
  say('Ready')
  await welcome(environment)
  const code = await server.exited
  throw new PlainError(`The server has ended by itself (exit code ${code}); see above, and start again.`)
})
