import type {
  ConsentVoice,
  ConsentWay,
  DeciderLevel,
  IssueCategory,
  IssueSource,
  Level,
  Light,
  WithdrawalKind,
} from '@/lib/generated/prisma/enums'
import type { LightReason } from './rules/light-reason'

/** Who leads, as an event keeps it: names are read when it is shown. */
export type LeadRef = { leadUnitId?: string | null; leadTeamId?: string | null }

/** What can happen to an issue: codes and parameters, never sentences. Instants are ISO strings. Append-only. */
export type IssueEvent =
  | { type: 'reported'; category: IssueCategory; source: IssueSource; urgent: boolean; observedAt?: string }
  | ({ type: 'settled'; outcome: string; present: string } & LeadRef)
  | ({
      type: 'triaged'
      level: Level
      cause: string
      assistingUnitIds: string[]
      urgent: boolean
      dueAt: string
    } & LeadRef)
  | {
      type: 'escalated'
      from: Level
      to: Level
      why: string
      tried: string
      daysLate: number
      proposedLeadUnitId?: string
    }
  | { type: 'delegated'; from: Level; to: Level; why: string; daysLate: number }
  | ({ type: 'reassigned'; reason: string; dueAt: string; extensionEnded?: true } & LeadRef)
  | { type: 'responded'; plan: string; expectedOn: string; first: boolean }
  | { type: 'arrived'; who: string; arrivedAt: string; finding: string; first: boolean; openUntil?: string }
  | { type: 'arrivalConfirmed'; remark: string }
  | { type: 'arrivalDenied'; reason: string }
  | { type: 'noted'; text: string }
  | {
      type: 'extensionAsked'
      ordinal: number
      oldDueAt: string
      askedDueAt: string
      reason: string
      decider: DeciderLevel
    }
  | { type: 'extensionGranted'; oldDueAt: string; newDueAt: string; answer: string }
  | { type: 'extensionRefused'; answer: string }
  | { type: 'returned'; reason: string; properUnitId: string; count: number }
  | { type: 'done'; outcome: string; noVisitReason: string; daysLate: number }
  | { type: 'consentGiven'; voice: ConsentVoice; speaker: string; way: ConsentWay; saidAt: string; remark: string }
  | { type: 'consentRefused'; voice: ConsentVoice; speaker: string; way: ConsentWay; saidAt: string; remark: string }
  | { type: 'verified'; remark: string; daysLate: number }
  | { type: 'rejected'; missing: string; dueAt: string; count: number }
  | { type: 'reopened'; what: string; speaker: string; dueAt: string; count: number }
  | { type: 'withdrawn'; kind: WithdrawalKind; reason: string; toldWhom: string; duplicateOf: string }
  | { type: 'restored'; reason: string }
  | { type: 'raised'; light: Light; reason: string; until: string }
  | { type: 'lifted'; reason: string }
  | { type: 'nudged'; count: number }
  | { type: 'supervised'; ordinal: number; ask: string; answerBy: string }
  | { type: 'flaggedCommon'; commonIssueId: string; title: string; reason: string }
  | { type: 'parentAnswered'; commonIssueId: string; answer: string; daysLate: number }
  | { type: 'photosAdded'; count: number }
  | ({ type: 'villageMerged'; oldVillage: string; oldCode: string; newVillage: string; document: string } & LeadRef)
  | {
      type: 'light'
      from: Light | null
      to: Light
      reason: LightReason
      by: 'move' | 'time' | 'policy'
      policyId?: string
    }

export type IssueEventType = IssueEvent['type']
