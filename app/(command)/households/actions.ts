'use server'

import { revalidatePath } from 'next/cache'
import { assignHelper } from '@/lib/domains/households/commands/assign-helper'
import { createHousehold } from '@/lib/domains/households/commands/create'
import { editHousehold, planHousehold, recordIncome } from '@/lib/domains/households/commands/edit'
import { addMember, editMember, memberLeaves, transferMember } from '@/lib/domains/households/commands/members'
import { revealPersonal } from '@/lib/domains/households/commands/reveal'
import { endHousehold, mergeHousehold, splitHousehold } from '@/lib/domains/households/commands/split'
import { decideStatus, proposeStatus } from '@/lib/domains/households/commands/status'
import { logVisit } from '@/lib/domains/households/commands/visit'
import { householdHref } from '@/lib/domains/households/filter'
import { numberOfChange, numberOfHousehold } from '@/lib/domains/households/queries/number-of'
import {
  AssignHelper,
  CreateHousehold,
  EditHousehold,
  EndHousehold,
  MergeHousehold,
  PlanHousehold,
  RecordIncome,
  SplitHousehold,
} from '@/lib/domains/households/schema/household'
import {
  AddHouseholdMember,
  EditHouseholdMember,
  LeaveHousehold,
  TransferMember,
} from '@/lib/domains/households/schema/member'
import { RevealPersonal } from '@/lib/domains/households/schema/reveal'
import { DecideStatus, ProposeStatus } from '@/lib/domains/households/schema/status'
import { LogVisit } from '@/lib/domains/households/schema/visit'
import { formAction } from '@/lib/ground/requests/action'

/** The one value stands in the message of the form's state, and nowhere else. */
export const revealAction = formAction('personal.reveal', RevealPersonal, async (actor, input, now) => ({
  message: await revealPersonal(actor, input, now),
}))

/** Back to the household's page, read anew. */
function backTo(number: string, done: string) {
  revalidatePath('/', 'layout')
  return { redirectTo: `${householdHref(number)}?done=${done}` }
}

export const createHouseholdAction = formAction('household.edit', CreateHousehold, async (actor, input, now) =>
  backTo(await createHousehold(actor, input, now), 'created'),
)

export const editHouseholdAction = formAction('household.edit', EditHousehold, async (actor, input, now) => {
  await editHousehold(actor, input, now)
  return backTo(await numberOfHousehold(actor, input.householdId), 'saved')
})

export const planHouseholdAction = formAction('household.edit', PlanHousehold, async (actor, input, now) => {
  await planHousehold(actor, input, now)
  return backTo(await numberOfHousehold(actor, input.householdId), 'saved')
})

export const recordIncomeAction = formAction('household.edit', RecordIncome, async (actor, input, now) => {
  await recordIncome(actor, input, now)
  return backTo(await numberOfHousehold(actor, input.householdId), 'saved')
})

export const addHouseholdMemberAction = formAction('household.edit', AddHouseholdMember, async (actor, input, now) => {
  await addMember(actor, input, now)
  return backTo(await numberOfHousehold(actor, input.householdId), 'saved')
})

export const editHouseholdMemberAction = formAction(
  'household.edit',
  EditHouseholdMember,
  async (actor, input, now) => {
    await editMember(actor, input, now)
    return backTo(await numberOfHousehold(actor, input.householdId), 'saved')
  },
)

export const memberLeavesAction = formAction('household.edit', LeaveHousehold, async (actor, input, now) => {
  await memberLeaves(actor, input, now)
  return backTo(await numberOfHousehold(actor, input.householdId), 'saved')
})

export const transferMemberAction = formAction('household.edit', TransferMember, async (actor, input, now) => {
  await transferMember(actor, input, now)
  return backTo(await numberOfHousehold(actor, input.householdId), 'saved')
})

export const splitHouseholdAction = formAction('household.edit', SplitHousehold, async (actor, input, now) =>
  backTo(await splitHousehold(actor, input, now), 'split'),
)

export const mergeHouseholdAction = formAction('household.edit', MergeHousehold, async (actor, input, now) =>
  backTo(await mergeHousehold(actor, input, now), 'merged'),
)

export const endHouseholdAction = formAction('household.edit', EndHousehold, async (actor, input, now) => {
  await endHousehold(actor, input, now)
  return backTo(await numberOfHousehold(actor, input.householdId), 'ended')
})

export const assignHelperAction = formAction('helper.assign', AssignHelper, async (actor, input, now) => {
  await assignHelper(actor, input, now)
  return backTo(await numberOfHousehold(actor, input.householdId), 'saved')
})

export const proposeStatusAction = formAction('household.edit', ProposeStatus, async (actor, input, now) => {
  await proposeStatus(actor, input, now)
  return backTo(await numberOfHousehold(actor, input.householdId), 'proposed')
})

export const decideStatusAction = formAction('household.status.approve', DecideStatus, async (actor, input, now) => {
  await decideStatus(actor, input, now)
  return backTo(await numberOfChange(actor, input.changeId), 'decided')
})

/** A visit that is to become an issue goes on to its form, which begins with what was seen. */
export const logVisitAction = formAction('household.edit', LogVisit, async (actor, input, now) => {
  const number = await logVisit(actor, input, now)
  if (input.next === 'issue') return { redirectTo: `/issues/new?visit=${input.id}` }
  return backTo(number, 'visit')
})
