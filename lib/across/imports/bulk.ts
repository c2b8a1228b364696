import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/ground/database/tx'

/** The columns of a table with their types in PostgreSQL; a `bytea` is given as bytes. */
export type BulkColumns = Readonly<Record<string, string>>
type BulkRow = Readonly<Record<string, unknown>>

/** Inserts many rows in one statement. Every row has every column. */
export async function insertMany(tx: Tx, table: string, columns: BulkColumns, rows: readonly BulkRow[]): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(columns).join(', ')
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (${Prisma.raw(names)})
    SELECT ${Prisma.raw(names)} FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS row(${typesOf(columns)})`
}

/** Updates many rows by their `id` in one statement, and counts up their version where the table has one. */
export async function updateMany(
  tx: Tx,
  { table, versioned }: { table: string; versioned?: boolean },
  columns: BulkColumns,
  rows: readonly BulkRow[],
): Promise<void> {
  if (rows.length === 0) return
  const set = Object.keys(columns)
    .filter((name) => name !== 'id')
    .map((name) => `${name} = given.${name}`)
  if (versioned) set.push('version = own.version + 1')
  await tx.$executeRaw`
    UPDATE ${Prisma.raw(table)} own SET ${Prisma.raw(set.join(', '))}
    FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS given(${typesOf(columns)})
    WHERE own.id = given.id`
}

/** Inserts many rows in one statement, each at most once; where its key is there already, the row becomes what is given. */
export async function upsertMany(
  tx: Tx,
  { table, key }: { table: string; key: readonly string[] },
  columns: BulkColumns,
  rows: readonly BulkRow[],
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(columns)
  const set = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`)
  const into = Prisma.raw(names.join(', '))
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (${into})
    SELECT ${into} FROM jsonb_to_recordset(${asJson(rows)}::jsonb) AS row(${typesOf(columns)})
    ON CONFLICT (${Prisma.raw(key.join(', '))}) DO UPDATE SET ${Prisma.raw(set.join(', '))}`
}

const typesOf = (columns: BulkColumns) =>
  Prisma.raw(
    Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', '),
  )

/** Bytes travel as PostgreSQL writes them. */
function asJson(rows: readonly BulkRow[]): string {
  return JSON.stringify(rows, (_, value) =>
    value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value,
  )
}
