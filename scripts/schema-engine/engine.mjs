import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { withClient } from './ensure-database.mjs'

const HOME = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
// adapter-pg 7.10 does not know the catalog's "char" type; the fixed-width one reads the same.
const CATALOG_CHAR = 18
const FIXED_CHAR = 1042

const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  message: '',
  set_message(message) {
    this.message = message
  },
}
const wasm = readFileSync(join(HOME, 'schema_engine_bg.wasm'))
const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue })
glue.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

const connections = []

/** The engine's version. */
export const engineVersion = () => JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')).version

/** What the engine said when it last broke down, once. */
export function takePanic() {
  const said = globalThis.PRISMA_WASM_PANIC_REGISTRY.message
  globalThis.PRISMA_WASM_PANIC_REGISTRY.message = ''
  return said
}

/** Gives back the connections of the request that has been answered. */
export async function closeConnections() {
  await Promise.allSettled(connections.splice(0).map((connection) => connection.dispose()))
}

/** A fresh engine, one for every request: it gives up its way to a shadow database after one use. */
export async function newEngine({ datasource, datamodels }) {
  const main = new PrismaPg({ connectionString: datasource.url, max: 1 })
  const connect = async () => {
    const connection = mended(await main.connect())
    connections.push(connection)
    return connection
  }
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: main.provider,
    adapterName: main.adapterName,
    connect,
    connectToShadowDb: () => shadow(datasource),
  })
  const models = datamodels.map((path) => [resolve(path), readFileSync(resolve(path), 'utf8')])
  const log = (line) => process.env.DEBUG && process.stderr.write(`${line}\n`)
  return glue.SchemaEngine.new({ datamodels: models.length ? models : undefined }, log, factory)
}

function mended(connection) {
  const performIO = connection.performIO.bind(connection)
  connection.performIO = async (query) => {
    const result = await performIO(query)
    const fields = result.fields?.map((f) => (f.dataTypeID === CATALOG_CHAR ? { ...f, dataTypeID: FIXED_CHAR } : f))
    return Object.assign(result, { fields })
  }
  // The adapter splits a script at every semicolon, which breaks function bodies; the server takes it whole.
  connection.executeScript = async (script) => {
    try {
      await connection.client.query(script)
    } catch (error) {
      connection.onError(error)
    }
  }
  return connection
}

/** An empty database to replay migrations in. Not the adapter's own: that one would connect to the main database. */
async function shadow(datasource) {
  if (datasource.shadowDatabaseUrl) {
    return mended(await new PrismaPg({ connectionString: datasource.shadowDatabaseUrl, max: 1 }).connect())
  }
  const name = `prisma_migrate_shadow_db_${randomUUID()}`
  const url = new URL(datasource.url)
  url.pathname = `/${name}`
  const onMain = (sql) => withClient(datasource.url, (client) => client.query(sql))
  await onMain(`create database ${pg.escapeIdentifier(name)} template template0`)
  const connection = mended(await new PrismaPg({ connectionString: url.href, max: 1 }).connect())
  const dispose = connection.dispose.bind(connection)
  connection.dispose = async () => {
    await dispose()
    await onMain(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
  }
  return connection
}
