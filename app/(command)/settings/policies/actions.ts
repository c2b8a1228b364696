'use server'

import { revalidatePath } from 'next/cache'
import { approvePolicy, returnPolicy, withdrawPolicy } from '@/lib/domains/policies/commands/decide'
import { draftCalendarYear, draftPolicy } from '@/lib/domains/policies/commands/draft'
import { addressOf, type PolicyKind } from '@/lib/domains/policies/kinds'
import { DecidePolicy, ReturnPolicy } from '@/lib/domains/policies/schema/draft'
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

export const draftLightsAction = formAction('policy.draft.command', DraftLights, async (actor, draft, now) => {
  await draftPolicy(actor, 'LIGHTS', draft, now)
  return drafted('LIGHTS')
})

export const draftDeadlinesAction = formAction('policy.draft.command', DraftDeadlines, async (actor, draft, now) => {
  await draftPolicy(actor, 'DEADLINES', draft, now)
  return drafted('DEADLINES')
})

export const draftCalendarAction = formAction('policy.draft.command', DraftCalendar, async (actor, draft, now) => {
  await draftCalendarYear(actor, draft, now)
  return drafted('CALENDAR')
})

export const draftVisitCadenceAction = formAction(
  'policy.draft.command',
  DraftVisitCadence,
  async (actor, draft, now) => {
    await draftPolicy(actor, 'VISIT_CADENCE', draft, now)
    return drafted('VISIT_CADENCE')
  },
)

export const draftRankMatchAction = formAction('policy.draft.people', DraftRankMatch, async (actor, draft, now) => {
  await draftPolicy(actor, 'RANK_MATCH', draft, now)
  return drafted('RANK_MATCH')
})

export const draftTeamKindsAction = formAction('policy.draft.people', DraftTeamKinds, async (actor, draft, now) => {
  await draftPolicy(actor, 'TEAM_KINDS', draft, now)
  return drafted('TEAM_KINDS')
})

export const draftPostingConditionsAction = formAction(
  'policy.draft.people',
  DraftPostingConditions,
  async (actor, draft, now) => {
    await draftPolicy(actor, 'POSTING_CONDITIONS', draft, now)
    return drafted('POSTING_CONDITIONS')
  },
)

export const draftMatchWeightsAction = formAction(
  'policy.draft.people',
  DraftMatchWeights,
  async (actor, draft, now) => {
    await draftPolicy(actor, 'MATCH_WEIGHTS', draft, now)
    return drafted('MATCH_WEIGHTS')
  },
)

/** The leader's word, without which a draft is none of the county's rules. */
export const approvePolicyAction = formAction('policy.approve', DecidePolicy, async (actor, input, now) => {
  await approvePolicy(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: '/settings/policies?done=approved' }
})

/** The leader's no: the office that drafted it reads why, and drafts it anew. */
export const returnPolicyAction = formAction('policy.approve', ReturnPolicy, async (actor, input, now) => {
  await returnPolicy(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: '/settings/policies?done=returned' }
})

/** Headquarters takes back a draft of lights, deadlines, calendar or visits. */
export const withdrawCommandPolicyAction = formAction(
  'policy.draft.command',
  DecidePolicy,
  async (actor, input, now) => {
    await withdrawPolicy(actor, 'policy.draft.command', input, now)
    return withdrawn()
  },
)

/** The organisation department takes back a draft about people. */
export const withdrawPeoplePolicyAction = formAction('policy.draft.people', DecidePolicy, async (actor, input, now) => {
  await withdrawPolicy(actor, 'policy.draft.people', input, now)
  return withdrawn()
})

function drafted(kind: PolicyKind) {
  revalidatePath('/settings', 'layout')
  return { redirectTo: `/settings/policies/${addressOf(kind)}?done=drafted` }
}

function withdrawn() {
  revalidatePath('/settings', 'layout')
  return { redirectTo: '/settings/policies?done=withdrawn' }
}
