'use server'

import { revalidatePath } from 'next/cache'
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

/** Somebody comes into a team. */
export const addMemberAction = formAction('team.member.edit', AddMember, async (actor, input, now) => {
  const { villageCode } = await addMember(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: `/villages/${villageCode}/teams?done=added` }
})

/** Somebody leaves a team. */
export const endMemberAction = formAction('team.member.edit', EndMember, async (actor, input, now) => {
  const { villageCode } = await endMember(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: `/villages/${villageCode}/teams?done=ended` }
})

/** Somebody goes to the same team of another village. */
export const moveMemberAction = formAction('team.member.edit', MoveMember, async (actor, input, now) => {
  const { villageCode } = await moveMember(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: `/villages/${villageCode}/teams?done=moved` }
})

/** The commander says what somebody answers for. */
export const setDutyAction = formAction('team.duty.edit', SetDuty, async (actor, input, now) => {
  const { villageCode } = await setDuty(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: `/villages/${villageCode}/teams?done=duty` }
})

/** A commander or a unit proposes somebody. */
export const proposeMemberAction = formAction('team.member.propose', ProposeMember, async (actor, input, now) => {
  return proposed(await proposeMember(actor, input, now))
})

/** A commander or a unit proposes that somebody leaves. */
export const proposeEndAction = formAction('team.member.propose', ProposeEnd, async (actor, input, now) => {
  return proposed(await proposeEnd(actor, input, now))
})

/** Who may edit the team accepts or declines a proposal. */
export const decideProposalAction = formAction('team.member.edit', DecideProposal, async (actor, input, now) => {
  const { villageCode } = await decideProposal(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: `/villages/${villageCode}/teams?done=decided` }
})

/** Back to where it was proposed from: a unit's officer does not open the village's page. */
function proposed({ villageCode, unitId }: Proposed) {
  revalidatePath('/', 'layout')
  return { redirectTo: unitId ? `/units/${unitId}?done=proposed` : `/villages/${villageCode}/teams?done=proposed` }
}
