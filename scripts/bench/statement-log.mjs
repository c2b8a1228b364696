import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

const PREFIX = 'bench %d %p '
const SETTINGS = { log_line_prefix: `'${PREFIX}'`, log_min_duration_statement: '0' }
const SELF = `select pg_backend_pid() as pid, current_database() as database, current_setting('data_directory') as cluster`
const LINE = /^bench (\S+) (\d+) LOG: {2}duration: ([\d.]+) ms {2}(parse|bind|execute|statement)(?: [^:]*)?: ([\s\S]*)$/
const BRACKET = /^\s*(BEGIN|START|SET TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|END)\b/i

/**
 * Lets an embedded database write down every statement while `work` runs. `work` gets a function that carries out one request
 * and answers with what its statements were: text and milliseconds, those that open and close transactions apart.
 */
export async function withStatementLog(databaseUrl, work) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const [name, value] of Object.entries(SETTINGS)) await client.query(`alter system set ${name} = ${value}`)
    await client.query('select pg_reload_conf()')
    await wait(500) // every backend hears of it when it is next idle
    const { rows } = await client.query(SELF)
    const [{ pid, database, cluster }] = rows
    const log = join(dirname(cluster), 'postgres.log')
    return await work((request) => statementsDuring(request, client, { pid, database, log }))
  } finally {
    for (const name of Object.keys(SETTINGS)) await client.query(`alter system reset ${name}`)
    await client.query('select pg_reload_conf()')
    await client.end()
  }
}

async function statementsDuring(request, client, { pid, database, log }) {
  const from = statSync(log).size
  const result = await request()
  await client.query('select 1') // ours: it closes what the log holds of this request
  let lines
  do {
    lines = entriesOf(textFrom(log, from))
      .map((entry) => LINE.exec(entry)?.slice(1))
      .filter(Boolean)
  } while (!lines.some(([, by]) => Number(by) === pid) && (await wait(10, true)))
  const theirs = lines.filter(([of, by]) => of === database && Number(by) !== pid)
  const run = theirs.filter(([, , , step]) => step === 'execute' || step === 'statement')
  const isBracket = ([, , , , sql]) => BRACKET.test(sql)
  return {
    result,
    databaseMs: theirs.reduce((sum, [, , ms]) => sum + Number(ms), 0),
    brackets: run.filter(isBracket).length,
    statements: run.filter((one) => !isBracket(one)).map(([, , ms, , sql]) => ({ ms: Number(ms), sql })),
  }
}

/** The entries of a log: lines that go on begin with a tab. */
const entriesOf = (text) => text.replaceAll('\n\t', '\t').split('\n')

function textFrom(file, from) {
  const size = statSync(file).size
  const bytes = Buffer.alloc(size - from)
  const open = openSync(file, 'r')
  try {
    readSync(open, bytes, 0, bytes.length, from)
  } finally {
    closeSync(open)
  }
  return bytes.toString('utf8')
}
