import type { Role } from '@/lib/access/roles'
import type { DraftKind } from '@/lib/generated/prisma/enums'

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
  | {
      type: 'appointment.drafted' | 'appointment.withdrawn' | 'appointment.returned'
      draftId: string
      kind: DraftKind
      villageId: string
      cadreId: string
    }
  | {
      type: 'appointment.approved'
      draftId: string
      kind: DraftKind
      villageId: string
      cadreId: string
      fromOn: string
      voided: string[] // ids of tenures
      written: string[]
    }
  | { type: 'handover.signed'; handoverId: string; villageId: string; as: 'outgoing' | 'incoming' }
  | { type: 'letter.drafted'; letterId: string; villageId: string; cadreId: string }
  | { type: 'letter.signed'; letterId: string; villageId: string; year: number; number: number }
  | { type: 'team.memberAdded'; membershipId: string; teamId: string; cadreId: string; fromOn: string }
  | { type: 'team.memberEnded'; membershipId: string; teamId: string; cadreId: string; toOn: string }
  | {
      type: 'team.memberProposed' | 'team.proposalAccepted' | 'team.proposalDeclined'
      proposalId: string
      teamId: string
      cadreId: string
    }
  | { type: 'team.dutySet'; membershipId: string; cadreId: string; before: string; after: string }
  | { type: 'common.accepted' | 'common.declined' | 'common.answered'; commonIssueId: string; children: number }

/** The seat in which a person acted, as entries and events keep it. */
export type SeatRef = { role: Role; townshipId?: string; villageId?: string; unitId?: string; place?: string }
