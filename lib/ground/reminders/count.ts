import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Asked, Asking, Found, Reminder, ReminderKind } from './reminder'

/** What waits for a person of some kinds, in one statement; kinds of which nothing waits are left out. */
export async function countReminders<K extends string>(
  kinds: Readonly<Record<K, ReminderKind>>,
  asking: Asking,
): Promise<Reminder<K>[]> {
  const names = Object.keys(kinds) as K[]
  const counts: Prisma.Sql[] = []
  for (const name of names) {
    const asked = await kinds[name].ask(asking)
    if (asked) counts.push(countOf(name, asked))
  }
  if (counts.length === 0) return []
  const rows = await asking.tx.$queryRaw<(Found & { kind: string })[]>(Prisma.join(counts, ' UNION ALL '))
  const counted = new Map(rows.map(({ kind, ...found }) => [kind, found]))
  return names.flatMap((kind) => {
    const found = counted.get(kind)
    if (!found || found.count === 0) return []
    const { first: _, ...shown } = found
    return [{ kind, ...shown, href: kinds[kind].href(found, asking.actor) }]
  })
}

const orNull = (value: Prisma.Sql | undefined, type: string) => value ?? Prisma.raw(`NULL::${type}`)

function countOf(kind: string, { from, where, since, due, light, first, name }: Asked): Prisma.Sql {
  const longest = first && (since ? Prisma.sql`(array_agg(${first} ORDER BY ${since}))[1]` : Prisma.sql`min(${first})`)
  const names = name && Prisma.sql`array_agg(DISTINCT ${name})`
  return Prisma.sql`
    SELECT ${kind} AS kind, count(*)::int AS count, min(${orNull(since, 'timestamptz')}) AS since,
      min(${orNull(due, 'timestamptz')})::timestamptz AS due, max(${orNull(light, 'light')}) AS worst,
      ${orNull(longest, 'text')} AS first, ${orNull(names, 'text[]')} AS names
    FROM ${from} WHERE ${where}`
}
