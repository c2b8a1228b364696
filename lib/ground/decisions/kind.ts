import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import type { PlaceColumns } from '@/lib/ground/access/scope/place-sql'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import type { WhereOf } from '@/lib/ground/database/where'
import type { Found } from '@/lib/ground/reminders/reminder'

/** What a kind's columns are read for: in a county, at an instant. */
export type Occasion = { tx: Tx; countyId: string; at: Instant }

/**
 * How the one mechanism reads the rows of a kind: each is an expression over the row `d` and the rows joined to it. Lists of
 * people are arrays of cadres' ids, in which nulls do not count; lists of roles are arrays of text.
 */
export type MatterColumns = {
  joins?: Prisma.Sql
  /** Where it lies; without it in the county of its row. */
  place?: PlaceColumns
  draftedAt: Prisma.Sql
  /** Who drafted it, first, and who had a hand in it since. */
  shapedBy: Prisma.Sql
  concerned: Prisma.Sql
  /** The roles that decide on this row at all, where the deed's row in the table of deeds says more than may. */
  roles?: Prisma.Sql
  /** Of these, the roles whose step it is now, where there are several steps. */
  turn?: Prisma.Sql
}

/** One kind of thing that one person drafts and another decides. */
export interface DecisionKind<N extends string = string, M extends Prisma.ModelName = Prisma.ModelName> {
  name: N
  /** Its rows. */
  model: M
  /** By which it is decided. */
  deed: Deed
  /** The rows on which nobody has decided. */
  waiting: WhereOf<M>
  /** Of these, the ones whose time has come: until then nobody is reminded. */
  ripe?(at: Instant): WhereOf<M>
  columns: MatterColumns | ((occasion: Occasion) => MatterColumns | Promise<MatterColumns>)
  /** Whom it is about is told nothing of it. */
  discreet?: true
  /** What of the matter that has waited longest the address needs, as text; its id, where nothing is said. */
  first?: Prisma.Sql
  /** Where what waits of it stands. */
  href(found: Found, actor: Actor): string
}

/** Says what kind of rows they are, so that `waiting` is held against the model. */
export function decisionKind<const N extends string, M extends Prisma.ModelName>(
  kind: DecisionKind<N, M>,
): DecisionKind<N, M> {
  return kind
}

/** An array of cadres' ids. */
export function people(...ids: Prisma.Sql[]): Prisma.Sql {
  return ids.length ? Prisma.sql`ARRAY[${Prisma.join(ids)}]` : Prisma.sql`ARRAY[]::uuid[]`
}

export const NOBODY = people()
