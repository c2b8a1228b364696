import { readFileSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { complaintsIn } from './server-log'
import { clearTally, tallied } from './tally-file'

/** The built app with a demo county of its own, as the tests over HTTP find it. */
export type DemoServer = {
  BASE_URL: string
  DATABASE_URL: string
  DATA_KEYS: string
  NEXTAUTH_SECRET: string
  /** The file that the server's words go to. */
  SERVER_LOG: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    demoServers: DemoServer[]
    /** One whose county nobody changes. */
    untouchedServer: DemoServer
  }
}

/** The servers come from scripts/test/over-http.mjs, for `npm test` and `npm run http` alike. */
export default function setup(project: TestProject) {
  if (!process.env.DEMO_SERVERS || !process.env.UNTOUCHED_SERVER)
    throw new Error('tests over HTTP are run by npm run http, or by npm test')
  const servers: DemoServer[] = JSON.parse(process.env.DEMO_SERVERS)
  const untouched: DemoServer = JSON.parse(process.env.UNTOUCHED_SERVER)
  project.provide('demoServers', servers)
  project.provide('untouchedServer', untouched)
  clearTally()
  return () => {
    console.warn(tallied())
    const found = [...servers, untouched].flatMap(({ SERVER_LOG }) => complaintsIn(readFileSync(SERVER_LOG, 'utf8')))
    if (found.length > 0) throw new Error(`the server has complained:\n${found.join('\n')}`)
  }
}
