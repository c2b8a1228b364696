// npm run dev: the same database and demo county as npm start, with reload.
import './node-version.mjs'
import { end, endWhenTold } from './lifetime.mjs'
import { runCommand } from './plain-error.mjs'
import { checkPort } from './port.mjs'
import { prepareCode, prepareDatabase, prepareDemo } from './prepare.mjs'
import { say } from './say.mjs'

endWhenTold({ code: 0 })
await runCommand(async () => {
  await checkPort()
  await prepareCode(say)
  const environment = await prepareDatabase(say)
  await prepareDemo(say, environment)
  const { packageFile, startServer } = await import('./run.mjs')
  const { untilHealthy } = await import('./serve.mjs')
  const { welcome } = await import('./welcome.mjs')
  const next = [
    packageFile('next/dist/bin/next'),
    'dev',
    '--port',
    environment.PORT,
    '--hostname',
    environment.HOSTNAME,
  ]
  const server = startServer(next, { env: environment })
  await untilHealthy(server, environment.PORT)
  await welcome(environment)
  await end(await server.exited)
})
