import type { SeatRef } from '@/lib/ground/audit/entries'

/** What happened, an event of an issue or an audit entry, with the names that a screen or a sheet says it by. */
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
