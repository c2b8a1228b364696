import pg from 'pg'

const COPY = 'bench_copy'

/** Serves the app on a copy of its database while `work` writes there, so that every run begins with the same county. */
export async function onCopy(app, work) {
  const { databaseUrl } = await app.stop()
  const name = pg.escapeIdentifier(new URL(databaseUrl).pathname.slice(1))
  await maintain(databaseUrl, `drop database if exists ${COPY}`)
  await maintain(databaseUrl, `create database ${COPY} template ${name} strategy file_copy`)
  try {
    return await work(await app.serve(COPY))
  } finally {
    await app.stop()
    await maintain(databaseUrl, `drop database ${COPY} with (force)`)
  }
}

async function maintain(databaseUrl, sql) {
  const url = new URL(databaseUrl)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
