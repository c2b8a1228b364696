import type {
  DeciderLevel,
  IssueCategory,
  IssueSource,
  IssueStage,
  Level,
  Light,
  WithdrawalKind,
} from '@/lib/generated/prisma/enums'
import type { Instant } from '@/lib/ground/clock'
import type { LightReason } from './light-reason'

/** What the rules read and write of an issue: the row without its relations, its number and its place. */
export type IssueFacts = {
  id: string
  category: IssueCategory
  source: IssueSource
  title: string
  text: string
  cause: string
  urgent: boolean
  onTheSpot: boolean
  stage: IssueStage
  level: Level
  leadUnitId: string | null
  leadTeamId: string | null
  reporterId: string
  arrivedById: string | null
  doneById: string | null
  signedById: string | null
  consentId: string | null
  reportedAt: Instant
  stepDueAt: Instant | null
  dueAt: Instant | null
  observedAt: Instant | null
  triagedAt: Instant | null
  allottedAt: Instant | null
  firstRespondedAt: Instant | null
  onSiteAt: Instant | null
  arrivalOpenUntil: Instant | null
  doneAt: Instant | null
  verifiedAt: Instant | null
  closedAt: Instant | null
  withdrawnAt: Instant | null
  reopenedAt: Instant | null
  lastWordAt: Instant | null
  movedAt: Instant
  round: number
  returns: number
  rejections: number
  reopenings: number
  extensions: number
  supervisions: number
  nudges: number
  delegations: number
  roundReturns: number
  roundRejections: number
  roundReopened: boolean
  daysLate: number
  answersDueAt: Instant[]
  extensionDecider: DeciderLevel | null
  light: Light | null
  lightReason: LightReason | null
  lightSince: Instant | null
  nextLightAt: Instant | null
  lightFloor: Light | null
  raisedLight: Light | null
  raisedUntil: Instant | null
  raisedById: string | null
  raisedByLevel: DeciderLevel | null
  withdrawalKind: WithdrawalKind | null
  duplicateOfId: string | null
  commonIssueId: string | null
  version: number
}

export const OPEN_STAGES = ['REPORTED', 'HANDLING', 'AWAITING_VERIFICATION'] as const satisfies readonly IssueStage[]

export function isOpen(issue: Pick<IssueFacts, 'stage'>): boolean {
  return issue.stage !== 'CLOSED' && issue.stage !== 'WITHDRAWN'
}

export const LEVEL_ORDER: Record<DeciderLevel, number> = { VILLAGE: 0, TOWNSHIP: 1, COUNTY: 2, LEADER: 3 }
