import type { Role } from '@/lib/access/roles'
import type { LinkPurpose, PolicyKind } from '@/lib/generated/prisma/enums'

/** What is not about one issue: codes and parameters, never sentences, never the value that was revealed. Append-only. */
export type AuditEntry =
  | { type: 'session.opened'; username: string }
  | { type: 'session.refused'; usernameKey: string; why: 'password' | 'limit' | 'disabled' }
  | { type: 'session.ended'; how: 'signedOut' | 'revoked' | 'password' | 'disabled' }
  | { type: 'password.changed' }
  | { type: 'county.founded'; code: string; name: string; administrator: string; leader: string; linkMadeAt: string }
  | { type: 'link.made'; purpose: LinkPurpose; username?: string; expiresAt: string }
  | { type: 'account.created'; username: string; holderId: string }
  | { type: 'account.activated'; purpose: LinkPurpose; username: string }
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
  | {
      type: 'policy.drafted' | 'policy.approved' | 'policy.withdrawn'
      policyId: string
      kind: PolicyKind
      document: string
      effectiveFrom: string
    }
  | {
      type: 'import.written'
      importId: string
      kind: string
      fileName: string
      sha256: string
      newRows: number
      changedRows: number
      leftOut: number
    }
  | { type: 'common.accepted' | 'common.declined' | 'common.answered'; commonIssueId: string; children: number }

/** The seat in which a person acted, as entries and events keep it. */
export type SeatRef = { role: Role; townshipId?: string; villageId?: string; unitId?: string; place?: string }
