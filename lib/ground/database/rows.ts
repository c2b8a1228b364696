import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { TABLES } from '@/lib/generated/tables'

/** Rows of a model, by its fields, as the JSON that SQL reads rows of its table from. What is missing is null. */
export function rowsJson(model: Prisma.ModelName, rows: readonly object[]): string {
  const { columns } = TABLES[model]
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).flatMap(([field, value]) => (columns[field] ? [[columns[field], value]] : [])),
      ),
    ),
  )
}

/** The same as a relation with all columns of the table, as FROM takes it: many rows travel as one parameter. */
export function rowsSql(model: Prisma.ModelName, rows: readonly object[]): Prisma.Sql {
  return Prisma.sql`jsonb_populate_recordset(NULL::${Prisma.raw(TABLES[model].name)}, ${rowsJson(model, rows)}::jsonb)`
}
