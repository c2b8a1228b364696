import 'server-only'
import type { OpenCounts } from '@/lib/domains/issues/figures/open-counts'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Light } from '@/lib/generated/prisma/enums'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Deed, Reach } from '@/lib/ground/access/deeds'
import { seatsFor } from '@/lib/ground/access/seats'
import { read } from '@/lib/ground/database/transaction'

/** A place or unit of one's own seats, with what is open there; of a place the code, of a unit the id. */
export type OwnList = { kind: 'township' | 'village' | 'unit'; code: string; name: string; open: OpenCounts }

type Row = { kind: OwnList['kind']; code: string; name: string } & Record<Light | 'overdue', number>

const COUNTS = Prisma.sql`t.red, t.yellow, t.green, t.grey, t.overdue`

/** The lists of the townships, villages and units in which the actor holds a seat; what the county sees whole is not among them. */
export async function listOwnLists(actor: Actor): Promise<OwnList[]> {
  const held = (deed: Deed, reach: Reach, of: (seat: Seat) => string | null) =>
    seatsFor(actor, deed).flatMap((one) => (one.reach === reach ? (of(one.seat) ?? []) : []))
  const townships = held('township.view', 'T', (seat) => seat.townshipId)
  const villages = held('village.view', 'V', (seat) => seat.villageId)
  const units = held('unit.view', 'P', (seat) => seat.unitId)
  if (townships.length + villages.length + units.length === 0) return []
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT kind, code, name, coalesce(sum(red), 0)::int AS "RED", coalesce(sum(yellow), 0)::int AS "YELLOW",
        coalesce(sum(green), 0)::int AS "GREEN", coalesce(sum(grey), 0)::int AS "GREY", coalesce(sum(overdue), 0)::int AS overdue
      FROM (
        SELECT 1 AS place, 'township' AS kind, p.code, p.name, ${COUNTS}
        FROM townships p LEFT JOIN villages v ON v.township_id = p.id LEFT JOIN village_tallies t ON t.village_id = v.id
        WHERE p.id = ANY(${townships}::uuid[])
        UNION ALL SELECT 2, 'village', p.code, p.name, ${COUNTS}
        FROM villages p LEFT JOIN village_tallies t ON t.village_id = p.id WHERE p.id = ANY(${villages}::uuid[])
        UNION ALL SELECT 3, 'unit', p.id::text, p.short_name, ${COUNTS}
        FROM units p LEFT JOIN unit_tallies t ON t.unit_id = p.id WHERE p.id = ANY(${units}::uuid[])
      ) own
      GROUP BY place, kind, code, name ORDER BY place, CASE kind WHEN 'unit' THEN name ELSE code END`,
  )
  return rows.map(({ kind, code, name, ...counts }) => {
    const { RED, YELLOW, GREEN, GREY } = counts
    return { kind, code, name, open: { ...counts, open: RED + YELLOW + GREEN + GREY } }
  })
}
