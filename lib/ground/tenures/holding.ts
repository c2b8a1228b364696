import { Prisma } from '@/lib/generated/prisma/client'
import { dayToColumn, type LocalDate } from '@/lib/ground/clock'

// What rules/tenure.ts says of a period [fromOn, toOn), said to the database: a test holds that both answer alike on every day.

/** Periods that cover a day, of what is never voided: a village's class. */
export function coveringOn(day: LocalDate) {
  const on = dayToColumn(day)
  return { fromOn: { lte: on }, OR: [{ toOn: null }, { toOn: { gt: on } }] }
}

/** Tenures that hold on a day. */
export function holdingOn(day: LocalDate) {
  return { ...coveringOn(day), voidedAt: null }
}

/** Tenures that are not over on a day: they hold, or are still to come. */
export function notOverOn(day: LocalDate) {
  return { voidedAt: null, OR: [{ toOn: null }, { toOn: { gt: dayToColumn(day) } }] }
}

/** Tenures that have a day in common with a period. */
export function overlapping({ fromOn, toOn }: { fromOn: LocalDate; toOn: LocalDate | null }) {
  return { ...notOverOn(fromOn), ...(toOn !== null && { fromOn: { lt: dayToColumn(toOn) } }) }
}

/** In SQL: whether a row covers a day, or the day in a column, of the table that goes by a name in the statement. */
export function coversInSql(table: string, day: LocalDate | Prisma.Sql): Prisma.Sql {
  const [from, to] = [Prisma.raw(`${table}.from_on`), Prisma.raw(`${table}.to_on`)]
  return Prisma.sql`(${from} <= ${day}::date AND (${to} IS NULL OR ${to} > ${day}::date))`
}

/** In SQL: whether a tenure holds on a day. */
export function holdsInSql(table: string, day: LocalDate | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${Prisma.raw(`${table}.voided_at`)} IS NULL AND ${coversInSql(table, day)})`
}
