import 'server-only'
import { MOVES } from '@/lib/domains/issues/rules/moves'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Reach } from '@/lib/ground/access/deeds'
import { beyondPhone, householdsFor, registerFor } from '@/lib/ground/access/scope/households'
import { issuesOfSeat } from '@/lib/ground/access/scope/issues'
import { seatsFor } from '@/lib/ground/access/seats'
import { onceARead, type Tx } from '@/lib/ground/database/tx'
import { meetsSql } from '@/lib/ground/database/where'
import { issuesSeenWhole } from './sight'

/** What an actor may do with an issue and with its household, as far as place and lead decide. */
export type Rights = {
  /** Whether a seat that grants the deed of a move, as far as it reaches, reaches the issue. */
  reaches(seat: Seat, reach: Reach): boolean
  /** Whether the issue is seen whole, or its kind, stage and light alone. */
  whole: boolean
  household: HouseholdRights
}
export type HouseholdRights = { view: boolean; open: boolean; phone: boolean; idNumber: boolean }

/** The rights of an actor on an issue: all scopes in one statement, once a read. */
export function rightsOn(tx: Tx, actor: Actor, issueId: string): Promise<Rights> {
  return onceARead(tx, `rights of ${actor.cadreId} on ${issueId}`, () => askRights(tx, actor, issueId))
}

async function askRights(tx: Tx, actor: Actor, issueId: string): Promise<Rights> {
  const reaching = new Map<string, Prisma.Sql>()
  for (const { deed } of Object.values(MOVES))
    for (const { seat, reach } of seatsFor(actor, deed))
      reaching.set(keyOf(seat, reach), meetsSql('Issue', issuesOfSeat(seat, reach, actor.cadreId), 'i'))
  const limited = issuesSeenWhole(actor)
  const household = (where: Prisma.HouseholdWhereInput) =>
    Prisma.sql`(h.id IS NOT NULL AND ${meetsSql('Household', where, 'h')})`
  const [asked] = await tx.$queryRaw<(HouseholdRights & { reached: boolean[]; whole: boolean })[]>`
    SELECT ARRAY[${Prisma.join([...reaching.values(), Prisma.sql`false`])}] AS reached,
      ${limited ? meetsSql('Issue', limited, 'i') : Prisma.sql`true`} AS whole,
      ${household(householdsFor(actor, 'household.view'))} AS view, ${household(registerFor(actor, 'household.view'))} AS open,
      ${household(householdsFor(actor, 'personal.reveal'))} AS phone,
      ${household(householdsFor(beyondPhone(actor), 'personal.reveal'))} AS "idNumber"
    FROM issues i LEFT JOIN households h ON h.id = i.household_id WHERE i.id = ${issueId}::uuid`
  const { reached = [], whole = false, view = false, open = false, phone = false, idNumber = false } = asked ?? {}
  const keys = [...reaching.keys()]
  return {
    reaches: (seat, reach) => reached[keys.indexOf(keyOf(seat, reach))] ?? false,
    whole,
    household: { view, open, phone, idNumber },
  }
}

/** Seats reach also what was merged into their village for some deeds, and for others not. */
const keyOf = (seat: Seat, reach: Reach) => `${seat.id} ${reach} ${seat.formerVillageIds?.length ?? 0}`
