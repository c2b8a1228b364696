// npm run demo -- --households N --issues N --seed S [--replace]: loads a demo county of that size; the same seed and
// day make the same county. A database that holds one already is refused, unless --replace says to throw it away.
import './node-version.mjs'
import { parseArgs } from 'node:util'
import { end, endWhenTold } from './lifetime.mjs'
import { PlainError, runCommand } from './plain-error.mjs'
import { prepareCode, prepareDatabase } from './prepare.mjs'
import { say } from './say.mjs'

const USAGE = 'Usage: npm run demo -- [--households N] [--issues N] [--seed N] [--today YYYY-MM-DD] [--replace]'

endWhenTold()
await runCommand(async () => {
  const { replace, ...options } = readOptions()
  await prepareCode(say)
  const environment = await prepareDatabase(say)
  const { emptyTables, isEmpty, loadDemoCounty } = await import('./demo-county.mjs')
  if (!(await isEmpty(environment.DATABASE_URL))) {
    if (!replace) {
      throw new PlainError(
        'The database is not empty; add --replace to throw away all that it holds and load the demo county.',
      )
    }
    say('Throwing away what the database holds')
    await emptyTables(environment.DATABASE_URL)
  }
  say('Loading the demo county')
  await loadDemoCounty(environment.DATABASE_URL, { ...options, dataKeys: environment.DATA_KEYS, log: say })
  say('Loaded')
  await end(0)
})

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        households: { type: 'string' },
        issues: { type: 'string' },
        seed: { type: 'string' },
        today: { type: 'string' },
        replace: { type: 'boolean', default: false },
      },
    })
    const { replace, today, ...numbers } = values
    if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Error(`--today ${today} is not a day.`)
    return { replace, ...(today && { today }), ...Object.fromEntries(Object.entries(numbers).map(wholeNumber)) }
  } catch (error) {
    throw new PlainError(`${error.message}\n${USAGE}`)
  }
}

function wholeNumber([name, text]) {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} ${text} is not a whole number.`)
  return [name, Number(text)]
}
