import 'server-only'
import { grantDecision } from '@/lib/domains/accounts/decision'
import { appointmentDecision, letterDecision } from '@/lib/domains/appointments/decisions'
import { statusDecision } from '@/lib/domains/households/decision'
import { commonDecision, extensionDecision } from '@/lib/domains/issues/decisions'
import { policyDecision } from '@/lib/domains/policies/decision'
import { objectionDecision, orderDecision, roundDecision } from '@/lib/domains/postings/decisions'
import { teamDecision } from '@/lib/domains/teams/decision'
import type { DecisionKind } from '@/lib/ground/decisions/kind'

/** Everything that one person drafts, asks or proposes and another decides, in the order in which it is shown. */
export const DECISIONS = [
  extensionDecision,
  policyDecision,
  appointmentDecision,
  letterDecision,
  teamDecision,
  roundDecision,
  orderDecision,
  objectionDecision,
  statusDecision,
  commonDecision,
  grantDecision,
] as const satisfies readonly DecisionKind[]

export type DecisionName = (typeof DECISIONS)[number]['name']
