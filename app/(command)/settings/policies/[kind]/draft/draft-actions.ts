import type { PolicyKind } from '@/lib/domains/policies/kinds'
import {
  draftCalendarAction,
  draftDeadlinesAction,
  draftLightsAction,
  draftMatchWeightsAction,
  draftPostingConditionsAction,
  draftRankMatchAction,
  draftTeamKindsAction,
  draftVisitCadenceAction,
} from '../../actions'

/** Each kind's own form goes to its own action. */
export const DRAFT_ACTIONS = {
  LIGHTS: draftLightsAction,
  DEADLINES: draftDeadlinesAction,
  CALENDAR: draftCalendarAction,
  VISIT_CADENCE: draftVisitCadenceAction,
  RANK_MATCH: draftRankMatchAction,
  TEAM_KINDS: draftTeamKindsAction,
  POSTING_CONDITIONS: draftPostingConditionsAction,
  MATCH_WEIGHTS: draftMatchWeightsAction,
} as const satisfies Record<PolicyKind, unknown>
