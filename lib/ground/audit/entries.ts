import type { DraftKind, LinkPurpose, PolicyKind } from '@/lib/generated/prisma/enums'
import type { Role } from '@/lib/ground/access/roles'
import type { PostingEntry } from './posting-entries'

/** What is not about one issue: codes and parameters, never sentences, never the value that was revealed. Append-only. */
export type AuditEntry =
  | { type: 'session.opened'; username: string }
  | { type: 'session.refused'; usernameKey: string; why: 'password' | 'limit' | 'disabled' }
  | {
      type: 'session.ended'
      how: 'signedOut' | 'revoked' | 'password' | 'disabled' | 'reset' | 'administrator' | 'grantEnded'
    }
  | { type: 'password.changed' }
  | { type: 'county.founded'; code: string; name: string; administrator: string; leader: string; linkMadeAt: string }
  | { type: 'link.made'; purpose: LinkPurpose; username?: string; expiresAt: string }
  | { type: 'account.created'; username: string; holderId: string }
  | { type: 'account.activated'; purpose: LinkPurpose; username: string }
  | { type: 'account.disabled' | 'account.enabled' | 'account.reset'; username: string }
  | { type: 'sessions.revoked'; username: string; count: number }
  | ({ type: 'grant.drafted' | 'grant.approved' | 'grant.withdrawn' } & GrantRef)
  | ({ type: 'grant.declined'; reason: string } & GrantRef)
  | ({ type: 'grant.ended'; endsOn: string } & GrantRef)
  | {
      type: 'personal.revealed'
      field: 'idNumber' | 'disabilityCert' | 'phone'
      purpose: string
      householdId: string
      memberId?: string
      issueId?: string
    }
  | RegisterEntry
  | { type: 'issues.exported' | 'audit.exported'; filter: Record<string, string>; rows: number }
  | { type: 'appointment.made'; appointmentId: string; villageId: string; cadreId: string; fromOn: string }
  | {
      type: 'policy.drafted' | 'policy.approved' | 'policy.withdrawn'
      policyId: string
      kind: PolicyKind
      document: string
      effectiveFrom: string
    }
  | {
      type: 'policy.returned'
      policyId: string
      kind: PolicyKind
      document: string
      effectiveFrom: string
      reason: string
    }
  | ({ type: 'import.uploaded' | 'import.discarded' } & ImportRef)
  | ({
      type: 'import.written'
      newRows: number
      changedRows: number
      leftOut: number
    } & ImportRef)
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
  | { type: 'letter.signed'; letterId: string; villageId: string; year: number; number: number; sha256: string }
  | { type: 'team.memberAdded'; membershipId: string; teamId: string; cadreId: string; fromOn: string }
  | { type: 'team.memberEnded'; membershipId: string; teamId: string; cadreId: string; toOn: string }
  | {
      type: 'team.memberProposed' | 'team.proposalAccepted' | 'team.proposalDeclined' | 'team.proposalWithdrawn'
      proposalId: string
      teamId: string
      cadreId: string
    }
  | { type: 'team.dutySet'; membershipId: string; cadreId: string; before: string; after: string }
  | PostingEntry
  | { type: 'village.saved'; villageId: string; aliases: string; tags: string }
  | { type: 'village.classed'; villageId: string; class: string; fromOn: string; document: string }
  | { type: 'group.added' | 'group.closed'; groupId: string; name: string }
  | { type: 'group.renamed'; groupId: string; name: string; oldName: string }
  | ({ type: 'village.rename'; oldName: string; newName: string } & ChangeOfVillage)
  | ({ type: 'village.merge'; successorId: string } & ChangeOfVillage)
  | ({ type: 'village.changeWithdrawn' } & ChangeOfVillage)
  | ({ type: 'village.merged'; successorId: string } & ChangeOfVillage & Record<MovedWithVillage, number>)
  | { type: 'village.issuesFollowed'; changeId: string; villageId: string; issues: number }
  | { type: 'common.accepted' | 'common.declined' | 'common.answered'; commonIssueId: string; children: number }

/** What was granted to whom, with the names of its day: registers change, what happened does not. */
export type GrantRef = {
  grantId: string
  role: Role
  holderId: string
  holder: string
  place?: string
  fromOn: string
  toOn?: string
}
/** Which sheet: its file may be gone, its name and what it held are not forgotten. */
type ImportRef = { importId: string; kind: string; fileName: string; sha256: string }
/** What changed of a coded value or a figure, before and after; of names, numbers and notes only that they changed. */
export type Changes = Record<string, { from: string | null; to: string | null } | true>

/** What happened to the register of households; `objectId` of the entry is the household. */
export type RegisterEntry =
  | { type: 'household.created'; householdId: string; number: string; splitFromId?: string }
  | { type: 'household.edited' | 'household.planned'; householdId: string; changes: Changes }
  | { type: 'household.split'; householdId: string; intoId: string; people: number }
  | { type: 'household.merged'; householdId: string; intoId: string; people: number }
  | { type: 'household.absorbed'; householdId: string; fromId: string; people: number }
  | { type: 'household.ended'; householdId: string; reason: string; on: string }
  | { type: 'member.added'; householdId: string; memberId: string; fromHouseholdId?: string }
  | { type: 'member.edited'; householdId: string; memberId: string; changes: Changes }
  | { type: 'member.left'; householdId: string; memberId: string; reason: string; on: string }
  | { type: 'member.transferred'; householdId: string; memberId: string; intoId: string }
  | { type: 'helper.assigned'; householdId: string; fromId: string | null; toId: string | null }
  | { type: 'income.recorded'; householdId: string; year: number; changes: Changes }
  | { type: 'visit.logged'; householdId: string; visitId: string; kind: string }
  | { type: StatusEntryType; householdId: string; changeId: string; status: string; monitor: string | null }
  | { type: 'households.exported'; filter: Record<string, string>; rows: number }
type StatusEntryType = 'status.proposed' | 'status.looked' | 'status.approved' | 'status.declined'

type ChangeOfVillage = { changeId: string; villageId: string; onDay: string; document: string }
type MovedWithVillage =
  | 'issues'
  | 'households'
  | 'groups'
  | 'appointments'
  | 'postings'
  | 'grants'
  | 'memberships'
  | 'movedOn'
  | 'drafts'
  | 'proposals'
  | 'orders'
  | 'rounds'
  | 'handovers'

/** The seat in which a person acted, as entries and events keep it. */
export type SeatRef = { role: Role; townshipId?: string; villageId?: string; unitId?: string; place?: string }
