import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'

/** How much waits, since when at the earliest, and the address of its list. */
export type Waiting = { count: number; since: Instant | null; href: string }

/** Counts what waits of one kind for an actor, within the scope of its deed. */
export type Ask = (tx: Tx, actor: Actor, now: Instant) => Promise<Waiting>
