import type { IssueEvent } from '@/lib/domains/issues/events'
import type { ReportIssue } from '@/lib/domains/issues/schema'
import type { Level } from '@/lib/generated/prisma/enums'
import type { Role } from '@/lib/ground/access/roles'
import { relight } from './carry-out'
import { triageDue } from './deadlines'
import type { IssueFacts } from './facts'
import type { MoveContext } from './move'

const LEVEL_OF_REPORT: Partial<Record<Role, Level>> = {
  TOWNSHIP: 'TOWNSHIP',
  HEADQUARTERS: 'COUNTY',
  LEADER: 'COUNTY',
  INSPECTOR: 'COUNTY',
}

/** The level at which a seat's own report begins: its own, else the village's. */
export function levelOfReport(role: Role): Level {
  return LEVEL_OF_REPORT[role] ?? 'VILLAGE'
}

/** Begins an issue: REPORTED at the reporter's own level, its triage due, lit by the rule. */
export function beginIssue(
  input: Omit<ReportIssue, 'villageId' | 'groupId' | 'householdId'>,
  level: Level,
  { by, now, rules }: Pick<MoveContext, 'by' | 'now' | 'rules'>,
): { issue: IssueFacts; events: IssueEvent[] } {
  const facts: IssueFacts = {
    id: input.id,
    category: input.category,
    source: input.source,
    title: input.title,
    text: input.text,
    cause: '',
    urgent: input.urgent,
    onTheSpot: false,
    stage: 'REPORTED',
    level,
    leadUnitId: null,
    leadTeamId: null,
    reporterId: by.cadreId,
    arrivedById: null,
    doneById: null,
    signedById: null,
    consentId: null,
    reportedAt: now,
    stepDueAt: triageDue(rules, input.urgent, now),
    dueAt: null,
    observedAt: input.observedAt ?? null,
    triagedAt: null,
    allottedAt: null,
    firstRespondedAt: null,
    onSiteAt: null,
    arrivalOpenUntil: null,
    doneAt: null,
    verifiedAt: null,
    closedAt: null,
    withdrawnAt: null,
    reopenedAt: null,
    lastWordAt: null,
    movedAt: now,
    round: 0,
    returns: 0,
    rejections: 0,
    reopenings: 0,
    extensions: 0,
    supervisions: 0,
    nudges: 0,
    delegations: 0,
    roundReturns: 0,
    roundRejections: 0,
    roundReopened: false,
    daysLate: 0,
    answersDueAt: [],
    extensionDecider: null,
    light: null,
    lightReason: null,
    lightSince: now,
    nextLightAt: null,
    lightFloor: null,
    raisedLight: null,
    raisedUntil: null,
    raisedById: null,
    raisedByLevel: null,
    withdrawalKind: null,
    duplicateOfId: null,
    commonIssueId: null,
    version: 1,
  }
  const reported: IssueEvent = {
    type: 'reported',
    category: input.category,
    source: input.source,
    urgent: input.urgent,
    ...(input.observedAt && { observedAt: input.observedAt.toISOString() }),
  }
  const { issue, change } = relight(facts, rules, now, 'move')
  return { issue, events: change ? [reported, change] : [reported] }
}
