import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Light } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'

/** Whoever asks what waits for them, and when. */
export type Asking = { tx: Tx; actor: Actor; at: Instant }

/** What is to be counted of one kind: the rows, and expressions over each of them. */
export type Asked = {
  from: Prisma.Sql
  where: Prisma.Sql
  /** Since when a row waits, or until when it can be done. */
  since?: Prisma.Sql
  due?: Prisma.Sql
  /** Its light. */
  light?: Prisma.Sql
  /** What the address needs of the row that has waited longest; text. */
  first?: Prisma.Sql
  /** What the words call a row; text. */
  name?: Prisma.Sql
}

/** What was counted: how many, since when the first waits, when the first is due, the worst light, the names, and what the address needs. */
export type Found = {
  count: number
  since: Instant | null
  due: Instant | null
  worst: Light | null
  first: string | null
  names: string[] | null
}

/** One kind of thing that waits for a person: what is counted, by one condition, and where it stands. */
export interface ReminderKind {
  /** Null where no seat of the person's has to do with it. */
  ask(asking: Asking): Promise<Asked | null> | Asked | null
  href(found: Found, actor: Actor): string
}

/** What waits of one kind. */
export type Reminder<K extends string = string> = Omit<Found, 'first'> & { kind: K; href: string }
