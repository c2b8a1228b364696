import pg from 'pg'
import { importTypeScript } from './bundle.mjs'

// Said on the bookkeeping table while a county is being loaded: a load that was cut short is done again from nothing.
const LOADING = 'loading the demo county'

/** Loads the demo county into a migrated database. `options` as of prisma/demo/load.ts. */
export async function loadDemoCounty(url, options) {
  const { loadDemo } = await importTypeScript('prisma/demo/load.ts', 'demo')
  await query(url, `comment on table _prisma_migrations is '${LOADING}'`)
  await emptyTables(url)
  await loadDemo(url, options)
  await query(url, 'comment on table _prisma_migrations is null')
}

/** Whether the database holds no county, or only what a demo load left behind that was cut short. */
export async function isEmpty(url) {
  const [row] = await query(
    url,
    `select not exists (select from counties) as empty, obj_description('_prisma_migrations'::regclass) = $1 as cut`,
    [LOADING],
  )
  return row.empty || row.cut === true
}

async function emptyTables(url) {
  const tables = await query(
    url,
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`,
  )
  if (tables.length) await query(url, `truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`)
}

async function query(url, sql, values) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}
