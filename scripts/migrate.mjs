import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { PlainError } from './plain-error.mjs'

const LOCK = 726_092_601 // any number, as long as every instance uses the same

// The same columns and checksums as Prisma's own bookkeeping, so that `prisma migrate status` agrees.
const BOOKKEEPING = `create table if not exists _prisma_migrations (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/**
 * Applies the checked-in migrations that the database lacks, each in a transaction, one instance at a time. Answers
 * with their names. Refuses a database whose applied migrations differ from ours.
 */
export async function migrate(url, dir = 'prisma/migrations') {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(BOOKKEEPING)
    const { rows } = await client.query(
      'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    )
    const checksums = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    const fresh = []
    for (const migration of migrationsIn(dir)) {
      const checksum = checksums.get(migration.name)
      if (checksum === undefined) {
        await apply(client, migration)
        fresh.push(migration.name)
      } else if (checksum !== migration.checksum) {
        throw new PlainError(
          `Migration ${migration.name} is another one than this database was made with; start on the version of the code that made it, or on an empty database.`,
        )
      }
    }
    return fresh
  } finally {
    await client.end()
  }
}

function migrationsIn(dir) {
  const names = readdirSync(dir).filter((name) => /^\d+_/.test(name))
  return names.sort().map((name) => {
    const sql = readFileSync(join(dir, name, 'migration.sql'))
    return { name, sql: sql.toString('utf8'), checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function apply(client, { name, sql, checksum }) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      'insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${error.message}`, { cause: error })
  }
}
