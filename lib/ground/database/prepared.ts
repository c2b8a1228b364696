import 'server-only'
import type { SqlQuery } from '@prisma/driver-adapter-utils'

const NAMES = 300
const TEXTS = 2000
const OFTEN = 3

/**
 * Gives the statements that are asked again and again a name each: PostgreSQL then reads and plans a text once a connection
 * (a relation join costs more to plan than to run). What is seldom asked, or has no parameters and so may be different each
 * time, has none. Every connection keeps what it was told, so there are at most 300.
 */
export function statementNames(): (query: SqlQuery) => string {
  const uses = new Map<string, number>()
  const names = new Map<string, string>()
  return ({ sql, args }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (args.length === 0 || names.size === NAMES) return ''
    const used = (uses.get(sql) ?? 0) + 1
    if (used < OFTEN) {
      if (uses.size === TEXTS) uses.clear()
      uses.set(sql, used)
      return ''
    }
    uses.delete(sql)
    const name = `s${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
