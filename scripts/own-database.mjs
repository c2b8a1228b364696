import pg from 'pg'
import { PlainError } from './plain-error.mjs'

/** Connects once to the database that DATABASE_URL names, so that a wrong address is told in a sentence. */
export async function checkReachable(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new PlainError(
      `${reason(error, new URL(url))} Correct DATABASE_URL, or unset it to use the embedded database.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

function reason(error, { host, username, pathname }) {
  if (error.code === '28P01' || error.code === '28000') return `PostgreSQL at ${host} refuses the user "${username}".`
  if (error.code === '3D000') return `PostgreSQL at ${host} has no database "${pathname.slice(1)}".`
  return `PostgreSQL at ${host} cannot be reached (${error.code ?? error.message}).`
}
