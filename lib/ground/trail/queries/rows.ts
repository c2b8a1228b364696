import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import type { SeatRef } from '@/lib/ground/audit/entries'
import { maskName } from '@/lib/ground/crypto/mask'
import type { Tx } from '@/lib/ground/database/tx'
import { orderSql, whereSql } from '@/lib/ground/database/where'
import { type KeptPlaces, placesOf } from '@/lib/ground/kept/places'
import type { Stretch } from '@/lib/ground/lists/keyset'
import type { AuditLine } from './line'
import type { Matching } from './matching'

const NEWEST_FIRST: Stretch = { where: {}, orderBy: [{ at: 'desc' }, { id: 'desc' }] }

type Row = {
  id: string
  at: Date
  type: string
  data: Record<string, unknown>
  seat: SeatRef | null
  who: string | null
  person: string | null
  villageId: string | null
  issueNumber: string | null
  issueTitle: string | null
  householdNumber: string | null
  headName: string | null
}

/** A stretch of both halves in one order, with all names, in one statement: each half is read by its index, as far as the stretch goes. */
export async function readLines(
  tx: Tx,
  { countyId }: Actor,
  matching: Matching,
  stretch: Stretch,
  take: number,
): Promise<AuditLine[]> {
  const stream = streamSql(matching, stretch, take)
  if (!stream) return []
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.at, s.type, s.data, s.seat, w.name AS who, p.name AS person,
      coalesce(s.village_id, (s.data ->> 'villageId')::uuid) AS "villageId",
      i.number AS "issueNumber", i.title AS "issueTitle", h.number AS "householdNumber", h.head_name AS "headName"
    FROM (${stream}) s
      LEFT JOIN cadres w ON w.id = s.cadre_id
      LEFT JOIN cadres p ON p.id = coalesce(s.data ->> 'cadreId', s.data ->> 'holderId', s.data ->> 'toId')::uuid
      LEFT JOIN issues i ON i.id = coalesce(s.issue_id, (s.data ->> 'issueId')::uuid)
      LEFT JOIN households h ON h.id = (s.data ->> 'householdId')::uuid
    ${orderedBy(stretch, 's')}`
  const places = await placesOf(tx, countyId)
  return rows.map((row) => lineOf(row, places))
}

/** The ids of the newest, in their order: what an export holds. */
export async function readStreamIds(tx: Tx, matching: Matching, take: number): Promise<string[]> {
  const stream = streamSql(matching, NEWEST_FIRST, take)
  if (!stream) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT s.id FROM (${stream}) s`
  return rows.map(({ id }) => id)
}

function streamSql({ entries, events }: Matching, stretch: Stretch, take: number): Prisma.Sql | null {
  const halves = [
    entries &&
      Prisma.sql`(SELECT e.id, e.at, e.type, e.cadre_id, e.seat, e.village_id, NULL::uuid AS issue_id, e.data
        FROM audit_entries e WHERE ${whereSql('AuditEntry', { AND: [entries, stretch.where] }, 'e')}
        ${orderedBy(stretch, 'e')} LIMIT ${take})`,
    events &&
      Prisma.sql`(SELECT e.id, e.at, e.type, e.cadre_id, e.seat, e.village_id, e.issue_id, e.data
        FROM issue_events e WHERE ${whereSql('IssueEvent', { AND: [events, stretch.where] }, 'e')}
        ${orderedBy(stretch, 'e')} LIMIT ${take})`,
  ].filter((half) => half !== null)
  if (halves.length === 0) return null
  return Prisma.sql`SELECT * FROM (${Prisma.join(halves, ' UNION ALL ')}) u ${orderedBy(stretch, 'u')} LIMIT ${take}`
}

/** Both halves have what they are ordered by under the same names. */
function orderedBy({ orderBy }: Stretch, alias: string): Prisma.Sql {
  return orderBy.length > 0 ? Prisma.sql`ORDER BY ${orderSql('AuditEntry', orderBy, alias)}` : Prisma.empty
}

function lineOf(row: Row, places: KeptPlaces): AuditLine {
  const { id, at, type, data, seat, who, person, villageId, issueNumber, issueTitle, householdNumber, headName } = row
  const village = villageId ? places.villages.get(villageId) : undefined
  const township = village && places.townships.get(village.townshipId)
  return {
    ...{ id, at, type, data, person: person ?? '' },
    who: who === null ? null : { name: who, seat },
    place: village && township ? `${township.name} ${village.name}` : '',
    issue: issueNumber === null || issueTitle === null ? null : { number: issueNumber, title: issueTitle },
    household:
      householdNumber === null || headName === null ? null : { number: householdNumber, head: maskName(headName) },
  }
}
