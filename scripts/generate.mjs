import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { PlainError } from './plain-error.mjs'
import { prismaCommand } from './prisma-command.mjs'
import { runNode } from './run.mjs'
import { fingerprint } from './sources.mjs'

const CLIENT = 'lib/generated/prisma'
const STAMP = 'lib/generated/generated-from'
const TABLES = 'lib/generated/tables.ts'
const SOURCES = [
  ...['prisma/schema.prisma', 'prisma/models', 'prisma.config.ts', 'package-lock.json'],
  'scripts/tables-generator.mjs',
]

/** Generates the Prisma client unless it is of this schema already. */
export async function ensureGenerated(say) {
  const from = fingerprint(SOURCES)
  const made = [CLIENT, TABLES, STAMP].every((path) => existsSync(path))
  if (made && readFileSync(STAMP, 'utf8') === from) return
  say('Generating the database client')
  const { programArgs, env } = prismaCommand(['generate'])
  const { code, words } = await runNode(programArgs, { env, quiet: true })
  if (code !== 0) throw new PlainError(`The database client could not be generated:\n${words.trim()}`)
  writeFileSync(STAMP, from)
}
