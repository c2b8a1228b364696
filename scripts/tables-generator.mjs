// A generator of Prisma's (prisma/schema.prisma): writes lib/generated/tables.ts, which says the name of each model's table and
// columns and over which columns its relations lead, so that a `where` can be written as SQL (lib/ground/database/where.ts).
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const FILE = 'tables.ts'

/** Prisma speaks JSON-RPC, a line a message, and listens on stderr. */
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line)
  const answer = (result) => process.stderr.write(`${JSON.stringify({ jsonrpc: '2.0', id, result })}\n`)
  if (method === 'getManifest') answer({ manifest: { prettyName: 'Tables', defaultOutput: '../lib/generated' } })
  if (method === 'generate') {
    mkdirSync(params.generator.output.value, { recursive: true })
    writeFileSync(join(params.generator.output.value, FILE), sourceOf(params.dmmf.datamodel.models))
    answer(null)
  }
})

function sourceOf(models) {
  const tables = Object.fromEntries(models.map((model) => [model.name, tableOf(model, models)]))
  return `// Generated from prisma/models: what each model and field is called in the database.
// biome-ignore-all lint: generated file
import type { Prisma } from './prisma/client'

/** Over which columns a relation leads to which model; \`list\` says that it leads to many rows. */
export type Relation = { to: Prisma.ModelName; list: boolean; own: readonly string[]; theirs: readonly string[] }
export type Table = { name: string; columns: Record<string, string>; relations: Record<string, Relation> }

export const TABLES: Record<Prisma.ModelName, Table> = ${JSON.stringify(tables, null, 1)}
`
}

function tableOf(model, models) {
  const relations = model.fields.filter(({ kind }) => kind === 'object')
  return {
    name: model.dbName ?? model.name,
    columns: Object.fromEntries(
      model.fields.flatMap(({ kind, name, dbName }) => (kind === 'object' ? [] : [[name, dbName ?? name]])),
    ),
    relations: Object.fromEntries(relations.map((field) => [field.name, relationOf(field, models)])),
  }
}

/** Of a relation's two sides one holds the columns; `own` and `theirs` are names of fields, pair by pair. */
function relationOf({ type, relationName, relationFromFields, relationToFields, isList }, models) {
  const to = { to: type, list: isList }
  if (relationFromFields.length > 0) return { ...to, own: relationFromFields, theirs: relationToFields }
  const there = models.find(({ name }) => name === type).fields
  const holder = there.find((field) => field.relationName === relationName && field.relationFromFields.length > 0)
  return { ...to, own: holder.relationToFields, theirs: holder.relationFromFields }
}
