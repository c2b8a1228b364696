'use server'

import { approvePolicy, returnPolicy, withdrawPolicy } from '@/lib/domains/policies/commands/decide'
import { draftCalendarYear, draftPolicy } from '@/lib/domains/policies/commands/draft'
import type { PolicyKind, PolicyValue } from '@/lib/domains/policies/kinds'
import { addressOf } from '@/lib/domains/policies/rules/addresses'
import { DecidePolicy, type Draft, ReturnPolicy } from '@/lib/domains/policies/schema/draft'
import {
  DraftCalendar,
  DraftDeadlines,
  DraftLights,
  DraftVisitCadence,
} from '@/lib/domains/policies/schema/draft-command'
import {
  DraftMatchWeights,
  DraftPostingConditions,
  DraftRankMatch,
  DraftTeamKinds,
} from '@/lib/domains/policies/schema/draft-people'
import { formAction } from '@/lib/ground/requests/action'
import { thenShow } from '@/lib/ground/requests/then-show'

const pageOf = (kind: PolicyKind) => `/settings/policies/${addressOf(kind)}?done=drafted`

const drafting = <K extends PolicyKind>(kind: K) =>
  thenShow((actor, draft: Draft<PolicyValue<K>>, now) => draftPolicy(actor, kind, draft, now), pageOf(kind))

const withdrawing = (deed: 'policy.draft.command' | 'policy.draft.people') =>
  thenShow(
    (actor, input: DecidePolicy, now) => withdrawPolicy(actor, deed, input, now),
    '/settings/policies?done=withdrawn',
  )

export const draftLightsAction = formAction('policy.draft.command', DraftLights, drafting('LIGHTS'))

export const draftDeadlinesAction = formAction('policy.draft.command', DraftDeadlines, drafting('DEADLINES'))

export const draftCalendarAction = formAction(
  'policy.draft.command',
  DraftCalendar,
  thenShow(draftCalendarYear, pageOf('CALENDAR')),
)

export const draftVisitCadenceAction = formAction('policy.draft.command', DraftVisitCadence, drafting('VISIT_CADENCE'))

export const draftRankMatchAction = formAction('policy.draft.people', DraftRankMatch, drafting('RANK_MATCH'))

export const draftTeamKindsAction = formAction('policy.draft.people', DraftTeamKinds, drafting('TEAM_KINDS'))

export const draftPostingConditionsAction = formAction(
  'policy.draft.people',
  DraftPostingConditions,
  drafting('POSTING_CONDITIONS'),
)

export const draftMatchWeightsAction = formAction('policy.draft.people', DraftMatchWeights, drafting('MATCH_WEIGHTS'))

/** The leader's word, without which a draft is none of the county's rules. */
export const approvePolicyAction = formAction(
  'policy.approve',
  DecidePolicy,
  thenShow(approvePolicy, '/settings/policies?done=approved'),
)

/** The leader's no: the office that drafted it reads why, and drafts it anew. */
export const returnPolicyAction = formAction(
  'policy.approve',
  ReturnPolicy,
  thenShow(returnPolicy, '/settings/policies?done=returned'),
)

/** Headquarters takes back a draft of lights, deadlines, calendar or visits. */
export const withdrawCommandPolicyAction = formAction(
  'policy.draft.command',
  DecidePolicy,
  withdrawing('policy.draft.command'),
)

/** The organisation department takes back a draft about people. */
export const withdrawPeoplePolicyAction = formAction(
  'policy.draft.people',
  DecidePolicy,
  withdrawing('policy.draft.people'),
)
