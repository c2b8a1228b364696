import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { embeddedPostgres } from '../../scripts/postgres/embedded.mjs'
import { makeTemplate } from '../../scripts/test/template.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string
  }
}

/** One PostgreSQL for the whole run, in a folder of its own, with a migrated template that tests copy. */
export default async function setup(project: TestProject) {
  const dir = mkdtempSync(join(tmpdir(), 'village-command-'))
  const server = await embeddedPostgres(dir, { fast: true })
  await makeTemplate(server.url)
  project.provide('serverUrl', server.url)
  return async () => {
    await server.close()
    rmSync(dir, { recursive: true, force: true })
  }
}
