import type { Client } from 'pg'

/**
 * Sets the indexes and foreign keys of tables aside while these are filled, and answers with what puts them back, checked:
 * once over a whole table is quicker than row by row. Primary keys, checks and triggers stay, and what other tables refer
 * to. Within the caller's transaction, so that nobody sees the tables without them.
 */
export async function setIndexesAside(client: Client, tables: readonly string[]): Promise<() => Promise<void>> {
  const foreignKeys = await read(client, tables, FOREIGN_KEYS)
  const indexes = await read(client, tables, INDEXES)
  for (const { name, of } of foreignKeys) await client.query(`ALTER TABLE ${of} DROP CONSTRAINT ${name}`)
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`)
  return async () => {
    await client.query('SET CONSTRAINTS ALL IMMEDIATE') // a table with deferred checks pending takes no index
    await client.query("SET LOCAL maintenance_work_mem = '512MB'")
    for (const { definition } of indexes) await client.query(definition)
    for (const { name, of, definition } of foreignKeys)
      await client.query(`ALTER TABLE ${of} ADD CONSTRAINT ${name} ${definition}`)
    await client.query('SET CONSTRAINTS ALL DEFERRED')
  }
}

type Definition = { name: string; of: string; definition: string }

const FOREIGN_KEYS = `
  SELECT quote_ident(conname) AS name, conrelid::regclass::text AS of, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY ($1::regclass[]) ORDER BY 2, 1`

const INDEXES = `
  SELECT indexrelid::regclass::text AS name, indrelid::regclass::text AS of, pg_get_indexdef(indexrelid) AS definition
  FROM pg_index WHERE indrelid = ANY ($1::regclass[]) AND NOT EXISTS (
    SELECT FROM pg_constraint WHERE conindid = indexrelid AND (contype <> 'f' OR conrelid <> ALL ($1::regclass[]))
  ) ORDER BY 2, 1`

async function read(client: Client, tables: readonly string[], sql: string): Promise<Definition[]> {
  return (await client.query<Definition>(sql, [tables])).rows
}
