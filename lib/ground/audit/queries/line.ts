import 'server-only'
import type { SeatRef } from '@/lib/ground/audit/entries'
import { maskName } from '@/lib/ground/crypto/mask'
import type { Tx } from '@/lib/ground/database/tx'

/** What happened, as it was written: an event of an issue, or an audit entry. */
export type StreamRow = {
  id: string
  at: Date
  type: string
  cadreId: string | null
  seat: unknown
  villageId: string | null
  objectId: string | null
  issueId: string | null
  data: Record<string, unknown>
}

/** What happened, with the names that a screen or a sheet says it by. */
export type AuditLine = {
  id: string
  at: Date
  type: string
  data: Record<string, unknown>
  /** Null: the system itself, or someone unknown. */
  who: { name: string; seat: SeatRef | null } | null
  place: string
  /** The issue, by number and title; the household, by number and masked head. */
  issue: { number: string; title: string } | null
  household: { number: string; head: string } | null
  /** Whom it is about, where that is somebody else. */
  person: string
}

const ABOUT = ['cadreId', 'holderId', 'toId'] as const

/** Reads the names that a page speaks of, kind by kind: each is one query, however long the page. */
export async function linesOf(tx: Tx, rows: readonly StreamRow[]): Promise<AuditLine[]> {
  const text = (row: StreamRow, key: string) => (typeof row.data[key] === 'string' ? (row.data[key] as string) : null)
  const aboutWhom = (row: StreamRow) => ABOUT.map((key) => text(row, key)).find((id) => id !== null) ?? null
  const villageOf = (row: StreamRow) => row.villageId ?? text(row, 'villageId')
  const issueOf = (row: StreamRow) => row.issueId ?? text(row, 'issueId')
  const ids = (of: (row: StreamRow) => string | null) => [...new Set(rows.flatMap((row) => of(row) ?? []))]

  const [cadres, villages, issues, households] = await Promise.all([
    tx.cadre.findMany({
      where: { id: { in: [...ids((row) => row.cadreId), ...ids(aboutWhom)] } },
      select: { id: true, name: true },
    }),
    tx.village.findMany({
      where: { id: { in: ids(villageOf) } },
      select: { id: true, name: true, township: { select: { name: true } } },
    }),
    tx.issue.findMany({ where: { id: { in: ids(issueOf) } }, select: { id: true, number: true, title: true } }),
    tx.household.findMany({
      where: { id: { in: ids((row) => text(row, 'householdId')) } },
      select: { id: true, number: true, headName: true },
    }),
  ])
  const nameOf = new Map(cadres.map(({ id, name }) => [id, name]))
  const villageBy = new Map(villages.map((village) => [village.id, `${village.township.name} ${village.name}`]))
  const issueBy = new Map(issues.map(({ id, ...issue }) => [id, issue]))
  const householdBy = new Map(
    households.map(({ id, number, headName }) => [id, { number, head: maskName(headName) }] as const),
  )
  return rows.map((row) => {
    const name = row.cadreId && nameOf.get(row.cadreId)
    const about = aboutWhom(row)
    return {
      ...{ id: row.id, at: row.at, type: row.type, data: row.data },
      who: name ? { name, seat: (row.seat as SeatRef | null) ?? null } : null,
      place: villageBy.get(villageOf(row) ?? '') ?? '',
      issue: issueBy.get(issueOf(row) ?? '') ?? null,
      household: householdBy.get(text(row, 'householdId') ?? '') ?? null,
      person: (about && nameOf.get(about)) || '',
    }
  })
}
