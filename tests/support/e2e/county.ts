import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** The journeys' own door to the database of the server that they visit: to move its clock and to open an account. */
export async function query<R extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<R>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Sets the one clock ahead of the real one; 0 sets it right again. */
export async function setClockAhead(hours: number): Promise<void> {
  const ahead = `clock_timestamp() + interval '${Math.round(hours * 60)} minutes'`
  await query(`CREATE OR REPLACE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT ${ahead} $$`)
}

/** Gives an officer of a town's command an account, with the demo password. */
export async function accountOfTown(town: string, username: string): Promise<void> {
  await query(
    `INSERT INTO accounts (id, cadre_id, username, password_hash, password_changed_at, status)
     SELECT $1, g.cadre_id, $2, a.password_hash, a.password_changed_at, 'ACTIVE'
     FROM grants g JOIN townships t ON t.id = g.township_id, accounts a
     WHERE t.name = $3 AND a.username = 'township' ORDER BY g.id LIMIT 1 ON CONFLICT DO NOTHING`,
    [randomUUID(), username, town],
  )
}

/** Gives a person an account, with the demo password. */
export async function accountOf(cadreId: string, username: string): Promise<void> {
  await query(
    `INSERT INTO accounts (id, cadre_id, username, password_hash, password_changed_at, status)
     SELECT $1, $2, $3, password_hash, password_changed_at, 'ACTIVE' FROM accounts WHERE username = 'township'`,
    [randomUUID(), cadreId, username],
  )
}
