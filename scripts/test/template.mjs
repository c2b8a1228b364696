import pg from 'pg'
import { migrate } from '../migrate.mjs'

/** The migrated, empty database that every test copies. */
const TEMPLATE = 'vc_template'

/** Makes the template on the server of that address. */
export async function makeTemplate(serverUrl) {
  await onServer(serverUrl, `create database ${TEMPLATE}`)
  await migrate(urlOf(serverUrl, TEMPLATE))
}

/** Makes a copy of the template, or of another database that nobody uses, and answers with its address: file by file, ten times quicker than through the log. */
export async function copyTemplate(serverUrl, name, template = TEMPLATE) {
  await onServer(
    serverUrl,
    `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)} strategy file_copy`,
  )
  return urlOf(serverUrl, name)
}

/** Runs one statement on a server, outside any of the databases that it makes or drops. */
export async function onServer(serverUrl, sql) {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function urlOf(serverUrl, database) {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}
