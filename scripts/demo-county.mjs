import pg from 'pg'
import { importTypeScript } from './bundle.mjs'

/** Loads the demo county into a migrated, empty database, whole or not at all. `options` as of prisma/demo/load.ts. */
export async function loadDemoCounty(url, options) {
  const { loadDemo } = await importTypeScript('prisma/demo/load.ts', 'demo')
  await loadDemo(url, options)
}

/** Whether the database holds no county yet. */
export async function isEmpty(url) {
  const [row] = await query(url, 'select not exists (select from counties) as empty')
  return row.empty
}

/** Throws away all rows of all tables, but for the record of applied migrations. */
export async function emptyTables(url) {
  const tables = await query(
    url,
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`,
  )
  await query(url, `truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`)
}

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
