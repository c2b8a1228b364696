import type { Role } from '@/lib/access/roles'
import type { PostingEntry } from './posting-entries'

/** What is not about one issue: codes and parameters, never sentences, never the value that was revealed. Append-only. */
export type AuditEntry =
  | { type: 'session.opened'; username: string }
  | { type: 'session.refused'; usernameKey: string; why: 'password' | 'limit' | 'disabled' }
  | { type: 'session.ended'; how: 'signedOut' | 'revoked' | 'password' | 'disabled' }
  | { type: 'password.changed' }
  | {
      type: 'personal.revealed'
      field: 'idNumber' | 'phone'
      purpose: string
      householdId: string
      memberId?: string
      issueId?: string
    }
  | { type: 'issues.exported'; filter: Record<string, string>; rows: number }
  | { type: 'appointment.made'; appointmentId: string; villageId: string; cadreId: string; fromOn: string }
  | PostingEntry
  | { type: 'common.accepted' | 'common.declined' | 'common.answered'; commonIssueId: string; children: number }

/** The seat in which a person acted, as entries and events keep it. */
export type SeatRef = { role: Role; townshipId?: string; villageId?: string; unitId?: string; place?: string }
