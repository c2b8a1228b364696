import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { type Relation, TABLES, type Table } from '@/lib/generated/tables'

/** The `where` of each model. */
export type WhereOf<M extends Prisma.ModelName> = Exclude<
  Prisma.TypeMap['model'][M]['operations']['count']['args']['where'],
  typeof Prisma.skip | undefined
>
type Where = Readonly<Record<string, unknown>>

/**
 * A `where` of Prisma's as SQL over an alias of its table, so that rows of several kinds are counted in one statement by the
 * very `where` that their lists are read by. It knows the shapes that we use, and throws at any other rather than widen.
 */
export function whereSql<M extends Prisma.ModelName>(model: M, where: WhereOf<M>, alias: string): Prisma.Sql {
  return every(TABLES[model], where as Where, alias)
}

/** Whether a row meets a `where`, as a value: yes or no, also where a column that it compares is empty. */
export function meetsSql<M extends Prisma.ModelName>(model: M, where: WhereOf<M>, alias: string): Prisma.Sql {
  return Prisma.sql`(${whereSql(model, where, alias)} IS TRUE)`
}

/** A column of a model, over an alias of its table. */
export function columnSql(model: Prisma.ModelName, field: string, alias: string): Prisma.Sql {
  return Prisma.raw(`${alias}.${columnOf(TABLES[model], field)}`)
}

/** The table of a model under an alias, as FROM takes it. */
export function tableSql(model: Prisma.ModelName, alias: string): Prisma.Sql {
  return Prisma.raw(`${TABLES[model].name} ${alias}`)
}

/** How rows are ordered, in Prisma's words. */
export type OrderBy = Readonly<Record<string, 'asc' | 'desc' | { sort: 'asc' | 'desc'; nulls: 'last' }>>

/** An order of Prisma's as SQL, as ORDER BY takes it. */
export function orderSql(model: Prisma.ModelName, orderBy: readonly OrderBy[], alias: string): Prisma.Sql {
  const ways = orderBy.flatMap((one) => Object.entries(one))
  const said = ways.map(([field, way]) => {
    const words = typeof way === 'string' ? way : `${way.sort} NULLS ${way.nulls}`
    return Prisma.sql`${columnSql(model, field, alias)} ${Prisma.raw(words)}`
  })
  return Prisma.join(said)
}

const both = (parts: Prisma.Sql[]) => (parts.length ? Prisma.sql`(${Prisma.join(parts, ' AND ')})` : Prisma.sql`TRUE`)
const either = (parts: Prisma.Sql[]) => (parts.length ? Prisma.sql`(${Prisma.join(parts, ' OR ')})` : Prisma.sql`FALSE`)

function every(table: Table, where: Where, alias: string): Prisma.Sql {
  return both(Object.entries(where).map(([key, wanted]) => condition(table, key, wanted, alias)))
}

function condition(table: Table, key: string, wanted: unknown, alias: string): Prisma.Sql {
  if (wanted === undefined) throw new Error(`undefined widens a where: ${table.name}.${key}`)
  const parts = () => [wanted as Where | Where[]].flat().map((one) => every(table, one, alias))
  if (key === 'AND') return both(parts())
  if (key === 'OR') return either(parts())
  if (key === 'NOT') return both(parts().map((part) => Prisma.sql`NOT ${part}`))
  const relation = table.relations[key]
  if (relation) return ofRelation(table, relation, wanted as Where | null, { alias, there: `${alias}_${key}` })
  return ofColumn(Prisma.raw(`${alias}.${columnOf(table, key)}`), wanted)
}

const COMPARED = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

function ofColumn(column: Prisma.Sql, wanted: unknown): Prisma.Sql {
  if (wanted === null) return Prisma.sql`${column} IS NULL`
  if (typeof wanted !== 'object' || wanted instanceof Date) return Prisma.sql`${column} = ${wanted}`
  const { mode, ...operators } = wanted as Where
  const like = mode === 'insensitive' ? 'ILIKE' : 'LIKE'
  return both(Object.entries(operators).map(([operator, value]) => compared(column, operator, value, like)))
}

function compared(column: Prisma.Sql, operator: string, value: unknown, like = 'LIKE'): Prisma.Sql {
  if (value === undefined) throw new Error(`undefined widens a where: ${operator}`)
  if (operator in COMPARED)
    return Prisma.sql`${column} ${Prisma.raw(COMPARED[operator as keyof typeof COMPARED])} ${value}`
  switch (operator) {
    case 'equals':
      return ofColumn(column, value)
    case 'not':
      return Prisma.sql`NOT ${ofColumn(column, value)}`
    case 'in':
      return (value as unknown[]).length ? Prisma.sql`${column} IN (${Prisma.join(value as unknown[])})` : either([])
    case 'notIn':
      return Prisma.sql`NOT ${compared(column, 'in', value)}`
    case 'has':
      return Prisma.sql`${value} = ANY(${column})`
    case 'hasEvery':
      return Prisma.sql`${column} @> ${value}`
    case 'contains':
      return Prisma.sql`${column} ${Prisma.raw(like)} ${`%${value}%`}`
    case 'endsWith':
      return Prisma.sql`${column} ${Prisma.raw(like)} ${`%${value}`}`
    default:
      throw new Error(`no SQL for the condition ${operator}`)
  }
}

type Side = { alias: string; there: string }

function ofRelation(table: Table, relation: Relation, wanted: Where | null, { alias, there }: Side): Prisma.Sql {
  const next = TABLES[relation.to]
  const exists = (where: Where) => {
    const joined = relation.own.map((field, index) => {
      const theirs = columnOf(next, relation.theirs[index] as string)
      return Prisma.raw(`${there}.${theirs} = ${alias}.${columnOf(table, field)}`)
    })
    const found = both([...joined, every(next, where, there)])
    return Prisma.sql`EXISTS (SELECT 1 FROM ${Prisma.raw(`${next.name} ${there}`)} WHERE ${found})`
  }
  if (wanted === null) return Prisma.sql`NOT ${exists({})}`
  if (!relation.list && !('is' in wanted) && !('isNot' in wanted)) return exists(wanted)
  return both(
    Object.entries(wanted).map(([quantifier, where]) => {
      switch (quantifier) {
        case 'is':
        case 'some':
          return where === null ? Prisma.sql`NOT ${exists({})}` : exists(where as Where)
        case 'isNot':
        case 'none':
          return where === null ? exists({}) : Prisma.sql`NOT ${exists(where as Where)}`
        default:
          throw new Error(`no SQL for the relation ${quantifier}`)
      }
    }),
  )
}

function columnOf(table: Table, field: string): string {
  const column = table.columns[field]
  if (!column) throw new Error(`${table.name} has no ${field}`)
  return column
}
