import 'server-only'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** Without one of each no account is opened and no grant approved any more, and only a programmer could help. */
const KEYS = ['ADMINISTRATOR', 'LEADER'] as const
type Key = (typeof KEYS)[number]

/**
 * Does what may take away a county's last administrator or leader, and refuses with `last_keyholder` if it did. Such
 * deeds wait for each other, so that two administrators cannot shut each other out at the same moment. `kept` are the
 * keys that this deed could take away for good.
 */
export async function keepingKeyholders<T>(
  tx: Tx,
  countyId: string,
  at: Instant,
  deed: () => Promise<T>,
  kept: readonly Key[] = KEYS,
): Promise<T> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`keyholders ${countyId}`}, 0))`
  const before = await held(tx, countyId, at)
  const done = await deed()
  const after = await held(tx, countyId, at)
  const lost = before.find((key) => kept.includes(key) && !after.includes(key))
  if (lost) throw new Refusal('last_keyholder', { role: lost })
  return done
}

/** The keys that someone holds who can sign in, and whose grant no day ends. */
async function held(tx: Tx, countyId: string, at: Instant): Promise<Key[]> {
  const found = await tx.grant.findMany({
    where: {
      ...{ countyId, role: { in: [...KEYS] }, voidedAt: null, toOn: null, fromOn: { lte: dayToColumn(dayOf(at)) } },
      OR: [{ approvedById: { not: null } }, { foundingLinkId: { not: null } }],
      cadre: { account: { status: 'ACTIVE', passwordHash: { not: null } } },
    },
    distinct: ['role'],
    select: { role: true },
  })
  return found.map(({ role }) => role as Key)
}
