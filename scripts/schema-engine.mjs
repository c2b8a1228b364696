#!/usr/bin/env node
// Stands in for Prisma's native schema-engine binary, which its command line otherwise downloads: speaks the same
// line-delimited JSON-RPC on stdio over the WebAssembly engine from npm. Named in PRISMA_SCHEMA_ENGINE_BINARY.
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { ensureDatabase } from './schema-engine/ensure-database.mjs'

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    datasource: { type: 'string', default: '{}' },
    datamodels: { type: 'string', multiple: true, default: [] },
    version: { type: 'boolean', short: 'V' },
  },
})
const datasource = JSON.parse(values.datasource)
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

if (values.version) {
  const { engineVersion } = await import('./schema-engine/engine.mjs')
  process.stdout.write(`schema-engine (WebAssembly) ${engineVersion()}\n`)
} else if (positionals[0] === 'cli') {
  await runSubcommand(positionals[1])
} else {
  await serve()
}

/** `schema-engine --datasource JSON cli can-connect-to-database | create-database` */
async function runSubcommand(name) {
  try {
    if (name !== 'can-connect-to-database' && name !== 'create-database') throw new Error(`unknown sub-command ${name}`)
    await ensureDatabase(datasource.url, { create: name === 'create-database' })
  } catch (error) {
    const fields = { message: error.message || String(error), error_code: error.errorCode ?? 'P1001', is_panic: false }
    const line = { timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' }
    process.stderr.write(`${JSON.stringify(line)}\n`)
    process.exitCode = 1
  }
}

/** Answers requests one after the other until stdin ends. */
async function serve() {
  const { methods, closeConnections, takePanic } = await import('./schema-engine/methods.mjs')
  const answer = methods({ datasource, datamodels: values.datamodels, print: printer() })
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const request = JSON.parse(line)
    if (!request.method) continue // the receipt for something that we printed
    try {
      send({ id: request.id, result: (await answer(request.method, request.params)) ?? {} })
    } catch (error) {
      const panic = takePanic()
      const message = panic || error?.message || String(error)
      const code = /^P\d{4}$/.test(error?.code) ? error.code : /^(P\d{4})/.exec(message)?.[1]
      const data = { is_panic: Boolean(panic), message, error_code: code, meta: error?.meta }
      send({
        id: request.id,
        error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
      })
    } finally {
      await closeConnections() // with them goes the advisory lock, which the next request may want
    }
  }
  process.exit()
}

function printer() {
  let id = 1_000_000
  return (content) => send({ id: id++, method: 'print', params: { content } })
}
