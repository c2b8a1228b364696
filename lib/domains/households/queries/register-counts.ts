import 'server-only'
import { REGISTER, type RegisterFilter, type RegisterView } from '@/lib/domains/households/filter'
import type { RegisterCounts } from '@/lib/domains/households/shown'
import { placeNamed } from '@/lib/domains/places/place-named'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { registerFor } from '@/lib/ground/access/scope/households'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { whereSql } from '@/lib/ground/database/where'
import { countSql } from '@/lib/ground/lists/count-rows'
import { conditionsOf } from './matching'

/** A list that is narrowed is counted so far; beyond it says "more than". */
const COUNTED_AT_MOST = 5000

/** What each village keeps of its register, by the view that it counts. */
const KEPT = { current: 'standing', watched: 'watched', ended: 'ended' } as const satisfies Partial<
  Record<RegisterView, string>
>

/**
 * How many households a filter finds, and how many stand in the shorter views: in one statement. Whole views of a place come
 * from what its villages keep.
 */
export async function countRegister(
  tx: Tx,
  actor: Actor,
  filter: RegisterFilter,
  now: Instant,
): Promise<RegisterCounts> {
  const scope = registerFor(actor, 'household.view')
  const of = async (asked: RegisterFilter) => ({ AND: [scope, await conditionsOf(tx, actor, asked, now)] })
  const keeps = isWholePlace(filter)
  const place = keeps ? await placeNamed(tx, actor, filter) : []
  const found = keeps
    ? keptSql(KEPT[filter.view as keyof typeof KEPT], [scope, ...place])
    : countSql('Household', await of(filter), COUNTED_AT_MOST + 1)
  const few = async (view: RegisterView) => countSql('Household', await of({ view }), COUNTED_AT_MOST)
  const [row] = await tx.$queryRaw<[{ found: number; watched: number; mine: number; changing: number }]>`
    SELECT ${found} AS found, ${keptSql('watched', [scope])} AS watched, ${await few('mine')} AS mine,
      ${await few('changing')} AS changing`
  const { found: total, ...views } = row
  const atLeast = !keeps && total > COUNTED_AT_MOST
  return { total: atLeast ? COUNTED_AT_MOST : total, atLeast, views }
}

/** Whether a filter asks for all of a view within a township or a village, as their villages count it. */
function isWholePlace(filter: RegisterFilter): boolean {
  return filter.view in KEPT && REGISTER.narrowing(filter).every((key) => key === 'township' || key === 'village')
}

function keptSql(column: (typeof KEPT)[keyof typeof KEPT], where: Prisma.VillageRegisterWhereInput[]): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(sum(${Prisma.raw(`r.${column}`)}), 0)::int FROM village_registers r
    WHERE ${whereSql('VillageRegister', { AND: where }, 'r')})`
}
