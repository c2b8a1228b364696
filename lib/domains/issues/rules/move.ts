import type { IssueEvent } from '@/lib/domains/issues/events'
import type { ConsentVoiceInput } from '@/lib/domains/issues/schema'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { DeciderLevel, IssueStage, UnitTier } from '@/lib/generated/prisma/enums'
import type { Deed } from '@/lib/ground/access/deeds'
import type { Role } from '@/lib/ground/access/roles'
import type { Instant } from '@/lib/ground/clock'
import { Refusal } from '@/lib/ground/refusal'
import type { IssueFacts } from './facts'

/** Who moves an issue, in which seat. */
export type By = {
  cadreId: string
  role: Role
  unitId: string // the unit that employs the person
  countyLeader: boolean
}

/** A lead that an issue is given to: a unit, or one of the village's teams. */
export type Lead =
  | { kind: 'unit'; id: string; tier: UnitTier; townshipId: string | null }
  | { kind: 'team'; id: string; villageId: string }

/** What a move needs to know beside the issue and the input. */
export type MoveContext = {
  by: By
  now: Instant
  rules: Rulebook
  /** Whether the seat belongs to the lead or the lead's level. */
  asLead: boolean
  place: { villageId: string; townshipId: string }
  commander: { cadreId: string; unitId: string } | null
  consent: { id: string; yes: boolean; recordedAt: Instant } | null // latest of this round
  extension: { id: string; askedById: string; askedDueAt: Instant; decider: DeciderLevel } | null // asked and not decided
  lead: Lead | null // the one that the input names
  newId(): string
}

/** Rows that a move writes beside the issue and its event. */
export type Effect =
  | { type: 'assist'; unitIds: readonly string[] }
  | { type: 'consent'; id: string; round: number; input: ConsentVoiceInput }
  | {
      type: 'extension.asked'
      id: string
      ordinal: number
      oldDueAt: Instant
      askedDueAt: Instant
      reason: string
      decider: DeciderLevel
    }
  | {
      type: 'extension.decided'
      id: string
      granted: boolean
      newDueAt: Instant | null
      answer: string
      byPerson: boolean
    }
  | { type: 'common'; id: string; title: string; reason: string }

type Outcome = { changes: Partial<IssueFacts>; event: IssueEvent; effects?: readonly Effect[] }

/** One way in which an issue moves: a row of RULES.md section 2. Pure. */
export type Move<Input> = {
  deed: Deed
  from: readonly IssueStage[]
  /** What can be refused before anything is typed; the screen asks it to know what to offer. */
  guard?(issue: IssueFacts, context: MoveContext): void
  apply(issue: IssueFacts, input: Input, context: MoveContext): Outcome
}

export function refuseUnless(claim: unknown, ...why: ConstructorParameters<typeof Refusal>): asserts claim {
  if (!claim) throw new Refusal(...why)
}

/** A request for more time that nobody decides any more: its lead is another one, or has done the work. */
export function lapse({ extension }: MoveContext): Effect[] {
  if (!extension) return []
  const undecided = { granted: false, newDueAt: null, answer: '', byPerson: false }
  return [{ type: 'extension.decided', id: extension.id, ...undecided }]
}

/**
 * What ends with a lead: nobody leads until the next triage, and a request for more time lapses. Who assists does so until
 * then: a unit that is on site may settle it there and then (RULES.md 1, issue.settleOnTheSpot).
 */
export function leaveLead(context: MoveContext): { changes: Partial<IssueFacts>; effects: Effect[] } {
  const changes = { leadUnitId: null, leadTeamId: null, lastWordAt: null, extensionDecider: null }
  return { changes, effects: lapse(context) }
}
