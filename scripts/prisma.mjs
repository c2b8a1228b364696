// Prisma's own command line, over this installation's database and without downloading an engine:
// node scripts/prisma.mjs validate | generate | format | migrate dev --name … | migrate diff … | migrate status …
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { end, endWhenTold, openUntilEnd } from './lifetime.mjs'
import { openDatabase } from './open-database.mjs'
import { runCommand } from './plain-error.mjs'
import { prismaCommand } from './prisma-command.mjs'

const WITHOUT_DATABASE = ['generate', 'validate', 'format', 'version', '--version', '-v', '--help', '-h']

endWhenTold()
await runCommand(async () => {
  const args = process.argv.slice(2)
  const database = WITHOUT_DATABASE.includes(args[0] ?? '--help') ? undefined : await openUntilEnd(openDatabase())
  await end(await runInteractively(prismaCommand(args, database?.url)))
})

/** Prisma may ask: it gets our stdin. */
function runInteractively({ program, programArgs, env }) {
  const child = spawn(program, programArgs, { stdio: 'inherit', env })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}
