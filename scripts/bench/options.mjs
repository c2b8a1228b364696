import { parseArgs } from 'node:util'
import { PlainError } from '../plain-error.mjs'

export const USAGE = `Usage: npm run bench -- [what] [how]
  --only PATTERN      pages whose "account page" matches this regular expression
  --seconds N         how long each is opened by many at once (3)
  --app DIR           measures the app of another checkout, with its own scripts, migrations and demo county
  --households N --issues N   the size of the county (60000, 200000)
  --save FILE         writes what was measured as JSON
  --compare FILE      prints it beside what was saved before
  --statements        prints the statements of one request of each page, and measures nothing
  --list              names all pages
  --prepare           builds and loads, and measures nothing`

const TEXT = { type: 'string' }
const FLAG = { type: 'boolean', default: false }

/** What the command line asks for. */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        ...{ only: { ...TEXT, default: '' }, seconds: { ...TEXT, default: '3' }, app: { ...TEXT, default: '.' } },
        ...{ households: { ...TEXT, default: '60000' }, issues: { ...TEXT, default: '200000' } },
        ...{ save: TEXT, compare: TEXT, statements: FLAG, prepare: FLAG, list: FLAG, help: FLAG },
      },
    })
    const [seconds, households, issues] = ['seconds', 'households', 'issues'].map((name) => wholeNumber(name, values))
    return { ...values, seconds, size: { households, issues }, only: new RegExp(values.only) }
  } catch (error) {
    throw new PlainError(`${error.message}\n${USAGE}`)
  }
}

function wholeNumber(name, { [name]: text }) {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} ${text} is not a whole number.`)
  return Number(text)
}
