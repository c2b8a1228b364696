import { fileURLToPath } from 'node:url'
import { packageFile } from './run.mjs'

/** How to run Prisma's command line with our stand-in for the engine that it would otherwise download. */
export function prismaCommand(args, databaseUrl) {
  const program = packageFile('prisma/build/index.js')
  return {
    program: process.execPath,
    programArgs: [program, ...args],
    env: {
      ...process.env,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(new URL('./schema-engine.mjs', import.meta.url)),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  }
}
