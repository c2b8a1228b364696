'use server'

import { addMember, endMember, moveMember, setDuty } from '@/lib/domains/teams/commands/members'
import { decideProposal, type Proposed, proposeEnd, proposeMember } from '@/lib/domains/teams/commands/proposals'
import {
  AddMember,
  DecideProposal,
  EndMember,
  MoveMember,
  ProposeEnd,
  ProposeMember,
  SetDuty,
} from '@/lib/domains/teams/schema'
import { formAction } from '@/lib/ground/requests/action'
import { thenShow } from '@/lib/ground/requests/then-show'

const toTeams =
  (done: string) =>
  ({ villageCode }: { villageCode: string }) =>
    `/villages/${villageCode}/teams?done=${done}`

/** Back to where it was proposed from: a unit's officer does not open the village's page. */
const toWhereItWasProposed = ({ villageCode, unitId }: Proposed) =>
  unitId ? `/units/${unitId}?done=proposed` : toTeams('proposed')({ villageCode })

/** Somebody comes into a team. */
export const addMemberAction = formAction('team.member.edit', AddMember, thenShow(addMember, toTeams('added')))

/** Somebody leaves a team. */
export const endMemberAction = formAction('team.member.edit', EndMember, thenShow(endMember, toTeams('ended')))

/** Somebody goes to the same team of another village. */
export const moveMemberAction = formAction('team.member.edit', MoveMember, thenShow(moveMember, toTeams('moved')))

/** The commander says what somebody answers for. */
export const setDutyAction = formAction('team.duty.edit', SetDuty, thenShow(setDuty, toTeams('duty')))

/** A commander or a unit proposes somebody. */
export const proposeMemberAction = formAction(
  'team.member.propose',
  ProposeMember,
  thenShow(proposeMember, toWhereItWasProposed),
)

/** A commander or a unit proposes that somebody leaves. */
export const proposeEndAction = formAction(
  'team.member.propose',
  ProposeEnd,
  thenShow(proposeEnd, toWhereItWasProposed),
)

/** Who may edit the team accepts or declines a proposal. */
export const decideProposalAction = formAction(
  'team.member.edit',
  DecideProposal,
  thenShow(decideProposal, toTeams('decided')),
)
