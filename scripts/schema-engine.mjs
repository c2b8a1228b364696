#!/usr/bin/env node
import { randomUUID } from 'node:crypto'
// Stand-in for Prisma's native schema-engine binary (which its command line otherwise downloads).
// Speaks the same line-delimited JSON-RPC on stdio, but runs the WebAssembly schema engine that Prisma
// publishes on npm (@prisma/schema-engine-wasm), over the pg driver adapter.
// Used through PRISMA_SCHEMA_ENGINE_BINARY=<this file>.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join } from 'node:path'
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const argv = process.argv.slice(2)
const opt = (name) => {
  const i = argv.indexOf(name)
  return i < 0 ? undefined : argv[i + 1]
}
const optAll = (name) => argv.flatMap((a, i) => (a === name ? [argv[i + 1]] : []))

const logErr = (message, extra = {}) =>
  process.stderr.write(
    JSON.stringify({
      timestamp: new Date().toISOString(),
      level: 'ERROR',
      fields: { message, ...extra },
      target: 'schema_engine::logger',
    }) + '\n',
  )

if (argv.includes('--version') || argv.includes('-V')) {
  console.log('schema-engine-wasm-shim ' + JSON.parse(readFileSync(join(pkgDir(), 'package.json'), 'utf8')).version)
  process.exit(0)
}
function pkgDir() {
  return dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
}

const datasource = JSON.parse(opt('--datasource') ?? '{}')

async function ensureDb(url, create) {
  const u = new URL(url)
  const name = decodeURIComponent(u.pathname.slice(1)) || 'postgres'
  const c = new pg.Client({ connectionString: url })
  try {
    await c.connect()
    await c.end()
    return { exists: true, name }
  } catch (e) {
    if (e.code !== '3D000')
      throw Object.assign(e, { error_code: ['28P01', '28000'].includes(e.code) ? 'P1000' : 'P1001' })
  }
  if (!create) throw Object.assign(new Error(`Database \`${name}\` does not exist`), { error_code: 'P1003' })
  u.pathname = '/postgres'
  const a = new pg.Client({ connectionString: u.toString() })
  await a.connect()
  await a.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  await a.end()
  return { exists: false, name }
}

// sub-command: schema-engine --datasource JSON cli (can-connect-to-database|create-database|drop-database)
const cli = argv.indexOf('cli')
if (cli >= 0) {
  try {
    const cmd = argv[cli + 1]
    if (cmd === 'can-connect-to-database') await ensureDb(datasource.url, false)
    else if (cmd === 'create-database') await ensureDb(datasource.url, true)
    else throw new Error(`unsupported sub-command ${cmd}`)
    process.exit(0)
  } catch (e) {
    logErr(e.message || String(e), { error_code: e.error_code ?? 'P1001', is_panic: false })
    process.exit(1)
  }
}

const bg = await import('@prisma/schema-engine-wasm/schema_engine_bg')
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
  message: '',
  set_message(m) {
    this.message = m
  },
}
const wasm = await WebAssembly.instantiate(readFileSync(join(pkgDir(), 'schema_engine_bg.wasm')), {
  './schema_engine_bg.js': bg,
})
bg.__wbg_set_wasm(wasm.instance.exports)
wasm.instance.exports.__wbindgen_start()

const open = [] // main-database connections of the request under way
// A fresh engine for every request: the wasm engine gives up its shadow-database factory after one use.
async function getEngine() {
  const datamodels = optAll('--datamodels').map((p) => {
    const path = isAbsolute(p) ? p : join(process.cwd(), p)
    return [path, readFileSync(path, 'utf8')]
  })
  const base = new PrismaPg({ connectionString: datasource.url, max: 1 })
  const CHAR = 18,
    BPCHAR = 1042 // pg_catalog's "char" columns: adapter-pg 7.10 does not know OID 18
  const fix = (a) => {
    const io = a.performIO.bind(a)
    a.performIO = async (q) => {
      trace('  io', q.sql.slice(0, 100).replace(/\s+/g, ' '))
      const r = await io(q)
      r.fields = r.fields?.map((f) => (f.dataTypeID === CHAR ? { ...f, dataTypeID: BPCHAR } : f))
      return r
    }
    // adapter-pg splits scripts on every ';', which breaks function bodies and DO blocks:
    // send the whole script in one simple query instead.
    a.executeScript = async (script) => {
      trace('  script', script.slice(0, 100).replace(/\s+/g, ' '))
      try {
        await a.client.query(script)
      } catch (e) {
        a.onError(e)
      }
    }
    return a
  }
  // Not base.connectToShadowDb(): with a connectionString, pg ignores its `database` option, so the
  // "shadow" connection would be one to the MAIN database.
  const shadow = async () => {
    trace('SHADOW')
    if (datasource.shadowDatabaseUrl)
      return fix(await new PrismaPg({ connectionString: datasource.shadowDatabaseUrl, max: 1 }).connect())
    const name = `prisma_migrate_shadow_db_${randomUUID()}`
    const u = new URL(datasource.url)
    u.pathname = '/' + name
    const admin = new pg.Client({ connectionString: datasource.url })
    await admin.connect()
    try {
      await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0`)
    } finally {
      await admin.end()
    }
    const a = fix(await new PrismaPg({ connectionString: u.toString(), max: 1 }).connect())
    const dispose = a.dispose.bind(a)
    a.dispose = async () => {
      trace('SHADOW dispose')
      await dispose()
      const c = new pg.Client({ connectionString: datasource.url })
      await c.connect()
      try {
        await c.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
      } finally {
        await c.end()
      }
    }
    return a
  }
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: base.provider,
    adapterName: base.adapterName,
    connect: async () => {
      const a = fix(await base.connect())
      open.push(a)
      return a
    },
    connectToShadowDb: shadow,
  })
  return bg.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    (log) => {
      if (process.env.DEBUG) process.stderr.write(log + '\n')
    },
    factory,
  )
}

const handlers = {
  async createDatabase(p) {
    const { name } = await ensureDb(datasource.url, true)
    return { databaseName: name }
  },
  async getDatabaseVersion(p) {
    return (await getEngine()).version(p)
  },
  async ensureConnectionValidity() {
    await ensureDb(datasource.url, false)
    return {}
  },
  async dbExecute(p) {
    // plain driver: allows several statements per script
    const url = p.datasourceType?.url ?? datasource.url
    const c = new pg.Client({ connectionString: url })
    await c.connect()
    try {
      await c.query(p.script)
    } finally {
      await c.end()
    }
    return {}
  },
  // EvaluateDataLoss of the 7.10 wasm engine fails when there is an earlier migration ("shadow DB must be
  // provided through an external factory"), so derive it from `diff`, which works.
  async evaluateDataLoss(p) {
    const r = await (await getEngine()).diff({
      from: { tag: 'migrations', ...p.migrationsList },
      to: { tag: 'schemaDatamodel', ...p.schema },
      script: true,
      exitCode: true,
      filters: p.filters,
    })
    if (r.exitCode !== 2) return { migrationSteps: 0, unexecutableSteps: [], warnings: [] }
    const lossy = (r.stdout ?? '')
      .split('\n')
      .filter((l) => /\bDROP (TABLE|COLUMN)\b|ALTER COLUMN .* (SET DATA )?TYPE/i.test(l))
    return {
      migrationSteps: 1,
      unexecutableSteps: [],
      warnings: lossy.map((l, i) => ({ message: 'May lose data: ' + l.trim(), stepIndex: i })),
    }
  },
  async createMigration(p) {
    // same failure, same way round
    const r = await (await getEngine()).diff({
      from: { tag: 'migrations', ...p.migrationsList },
      to: { tag: 'schemaDatamodel', ...p.schema },
      script: true,
      exitCode: true,
      filters: p.filters,
    })
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const name = p.migrationName ? `${stamp}_${p.migrationName.replace(/[^a-z0-9_]+/gi, '_').toLowerCase()}` : stamp
    const script = r.exitCode === 2 ? r.stdout : p.draft ? '-- This is an empty migration.' : null
    return { connectorType: 'postgresql', generatedMigrationName: name, migrationScript: script, extension: 'sql' }
  },
  async diff(p) {
    const r = await (await getEngine()).diff(p)
    if (r.stdout) {
      send({ jsonrpc: '2.0', id: nextPrintId++, method: 'print', params: { content: r.stdout } })
    }
    return { exitCode: r.exitCode, stdout: null }
  },
}
let nextPrintId = 1_000_000
const send = (o) => process.stdout.write(JSON.stringify(o) + '\n')

import { appendFileSync } from 'node:fs'

const trace = (...a) => process.env.SHIM_TRACE && appendFileSync(process.env.SHIM_TRACE, a.join(' ') + '\n')
let pending = 0,
  closed = false
const done = () => {
  if (closed && pending === 0) process.exit(0)
}
const rl = createInterface({ input: process.stdin, crlfDelay: Infinity })
let chain = Promise.resolve()
rl.on('line', (line) => {
  const msg = JSON.parse(line)
  if (!msg.method) return // our own print acknowledgements
  pending++
  chain = chain.then(async () => {
    try {
      trace('RPC', msg.method, JSON.stringify(msg.params)?.slice(0, 300))
      const h = handlers[msg.method] ?? (async (p) => (await getEngine())[msg.method](p))
      const result = await h(msg.params)
      send({ jsonrpc: '2.0', id: msg.id, result: result ?? {} })
    } catch (e) {
      if (process.env.DEBUG) console.error(e)
      const panic = globalThis.PRISMA_WASM_PANIC_REGISTRY.message
      const message = panic || e?.message || String(e)
      const code = e?.code && /^P\d{4}$/.test(e.code) ? e.code : /^(P\d{4})/.exec(message)?.[1]
      send({
        jsonrpc: '2.0',
        id: msg.id,
        error: {
          code: 4466,
          message: 'An error happened. Check the data field for details.',
          data: { is_panic: !!panic, message, error_code: code, meta: e?.meta },
        },
      })
    } finally {
      // give the connection (and the advisory lock on it) back before the next request
      await Promise.allSettled(open.splice(0).map((a) => a.dispose()))
      pending--
      done()
    }
  })
})
rl.on('close', () => {
  closed = true
  done()
})
