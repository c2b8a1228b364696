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
    demo: DemoServer
  }
}

const NAMES = ['BASE_URL', 'DATABASE_URL', 'DATA_KEYS', 'NEXTAUTH_SECRET', 'SERVER_LOG'] as const

/** The server comes from scripts/test/over-http.mjs, for `npm test` and `npm run http` alike. */
export default function setup(project: TestProject) {
  const given = Object.fromEntries(NAMES.map((name) => [name, process.env[name]]))
  for (const name of NAMES)
    if (!given[name]) throw new Error(`${name} is not set: tests over HTTP are run by npm run http, or by npm test`)
  project.provide('demo', given as DemoServer)
  clearTally()
  return () => {
    console.warn(tallied())
    const found = complaintsIn(readFileSync(String(given.SERVER_LOG), 'utf8'))
    if (found.length > 0) throw new Error(`the server has complained:\n${found.join('\n')}`)
  }
}
