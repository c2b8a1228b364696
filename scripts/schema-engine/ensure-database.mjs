import pg from 'pg'

/** Connects once to the database; makes it if it is missing and `create` says so. Fails with Prisma's own error codes. */
export async function ensureDatabase(address, { create }) {
  const url = new URL(address)
  const name = decodeURIComponent(url.pathname.slice(1)) || 'postgres'
  try {
    await withClient(url.href, async () => {})
    return name
  } catch (error) {
    const refused = ['28P01', '28000'].includes(error.code)
    if (error.code !== '3D000') throw Object.assign(error, { errorCode: refused ? 'P1000' : 'P1001' })
  }
  if (!create) throw Object.assign(new Error(`Database \`${name}\` does not exist`), { errorCode: 'P1003' })
  url.pathname = '/postgres'
  await withClient(url.href, (client) => client.query(`create database ${pg.escapeIdentifier(name)}`))
  return name
}

/** Runs a deed over a connection of its own. */
export async function withClient(connectionString, deed) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await deed(client)
  } finally {
    await client.end()
  }
}
