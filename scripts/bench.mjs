// npm run bench [-- --only PATTERN …]: loads the full-size county into a database of its own (kept for the next time), opens
// the pages of tests/bench/pages.mjs on the built app, and prints how fast each is beside the floor, a bare page of the same
// framework that is measured in the same run; what each costs; and what it is held to. `--help` tells the rest.
import './node-version.mjs'
import { readFileSync, writeFileSync } from 'node:fs'
import { CREATE, PAGES } from '../tests/bench/pages.mjs'
import { readOptions, USAGE } from './bench/options.mjs'
import { end, endWhenTold } from './lifetime.mjs'
import { runCommand } from './plain-error.mjs'
import { prepareCode } from './prepare.mjs'
import { say } from './say.mjs'

endWhenTold()
await runCommand(async () => {
  const options = readOptions(process.argv.slice(2))
  if (options.help || options.list) {
    console.log(options.help ? USAGE : [...PAGES, CREATE].map(({ name }) => name).join('\n'))
    return end(0)
  }
  await prepareCode(say)
  const { ensureFloorBuilt } = await import('./bench/floor.mjs')
  const { openApp } = await import('./bench/app.mjs')
  await ensureFloorBuilt(say)
  const app = await openApp(options.app, options.size)
  if (!options.prepare) await (options.statements ? printStatements : measure)(app, options)
  await end(0)
})

async function measure(app, { only, seconds, save, compare }) {
  const { measureAll } = await import('./bench/measure-all.mjs')
  const { compared, reported } = await import('./bench/report.mjs')
  const measured = await measureAll(app, { only, seconds, say })
  if (save) writeFileSync(save, `${JSON.stringify(measured, null, 2)}\n`)
  console.log(`\n${reported(measured)}`)
  if (compare) console.log(`\n${compared(JSON.parse(readFileSync(compare, 'utf8')), measured)}`)
}

async function printStatements(app, { only }) {
  const { statementsOf } = await import('./bench/counting.mjs')
  const { untilQuiet } = await import('./bench/until-quiet.mjs')
  const server = await app.serve()
  await untilQuiet(server, say)
  for (const { name, statements, failed } of await statementsOf({ ...app, ...server }, only)) {
    console.log(`\n${name}: ${failed ?? `${statements.length} statements`}`)
    for (const { ms, sql } of statements) console.log(`${ms.toFixed(1).padStart(8)} ms  ${sql.replaceAll(/\s+/g, ' ')}`)
  }
}
