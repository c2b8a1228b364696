// Prisma's own command line, over this installation's database and without downloading an engine:
// node scripts/prisma.mjs validate | generate | format | migrate diff … | migrate status …
import { spawn } from 'node:child_process'
import { openDatabase } from './open-database.mjs'
import { runMain } from './plain-error.mjs'
import { prismaCommand } from './prisma-command.mjs'

const WITHOUT_DATABASE = ['generate', 'validate', 'format', 'version', '--version', '-v', '--help', '-h']

await runMain(async () => {
  const args = process.argv.slice(2)
  const database = WITHOUT_DATABASE.includes(args[0] ?? '--help') ? undefined : await openDatabase()
  const { program, programArgs, env } = prismaCommand(args, database?.url)
  try {
    const child = spawn(program, programArgs, { stdio: 'inherit', env })
    process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
  } finally {
    await database?.close()
  }
})
