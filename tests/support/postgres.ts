import type { TestProject } from 'vitest/node'
import { temporaryServer } from '../../scripts/test/temporary-server.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string
  }
}

/** One PostgreSQL for the whole run, with a migrated template that freshDatabase() copies for each test. */
export default async function setup(project: TestProject) {
  const server = await temporaryServer()
  project.provide('serverUrl', server.url)
  return server.close
}
