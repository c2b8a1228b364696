import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Light } from '@/lib/generated/prisma/enums'
import type { Instant } from '@/lib/ground/clock'
import type { Asked, Asking, Reminder, ReminderKind } from './reminder'

type Row = { kind: string; count: number; since: Instant | null; worst: Light | null; first: string | null }

/** What waits for a person of some kinds, in one statement; kinds of which nothing waits are left out. */
export async function countReminders<K extends string>(
  kinds: Readonly<Record<K, ReminderKind>>,
  asking: Asking,
): Promise<Reminder<K>[]> {
  const counts: Prisma.Sql[] = []
  for (const [kind, { ask }] of Object.entries<ReminderKind>(kinds)) {
    const asked = await ask(asking)
    if (asked) counts.push(countOf(kind, asked))
  }
  if (counts.length === 0) return []
  const rows = await asking.tx.$queryRaw<Row[]>(Prisma.join(counts, ' UNION ALL '))
  const found = new Map(rows.map((row) => [row.kind, row]))
  return (Object.keys(kinds) as K[]).flatMap((kind) => {
    const row = found.get(kind)
    if (!row || row.count === 0) return []
    const { first: _, ...counted } = { ...row, kind }
    return [{ ...counted, href: kinds[kind].href(row, asking.actor) }]
  })
}

function countOf(kind: string, { from, where, since, light, first }: Asked): Prisma.Sql {
  const longest = since ? Prisma.sql`ORDER BY ${since}` : Prisma.empty
  return Prisma.sql`
    SELECT ${kind}::text AS kind, count(*)::int AS count,
      ${since ? Prisma.sql`min(${since})::timestamptz` : Prisma.sql`NULL::timestamptz`} AS since,
      ${light ? Prisma.sql`max(${light})` : Prisma.sql`NULL::light`} AS worst,
      ${first ? Prisma.sql`(array_agg(${first} ${longest}))[1]` : Prisma.sql`NULL::text`} AS first
    FROM ${from} WHERE ${where}`
}
