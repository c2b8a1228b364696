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
import { thenShow } from '@/lib/ground/requests/then-show'

/** The one value stands in the message of the form's state, and nowhere else. */
export const revealAction = formAction('personal.reveal', RevealPersonal, async (actor, input, now) => ({
  message: await revealPersonal(actor, input, now),
}))

/** To the page of the household, by its number. */
const to = (done: string) => (number: string) => `${householdHref(number)}?done=${done}`

/** Back to the household's page, read anew. */
function backTo(number: string, done: string) {
  revalidatePath('/', 'layout')
  return { redirectTo: `${householdHref(number)}?done=${done}` }
}

export const createHouseholdAction = formAction(
  'household.edit',
  CreateHousehold,
  thenShow(createHousehold, to('created')),
)

export const editHouseholdAction = formAction('household.edit', EditHousehold, thenShow(editHousehold, to('saved')))

export const planHouseholdAction = formAction('household.edit', PlanHousehold, thenShow(planHousehold, to('saved')))

export const recordIncomeAction = formAction('household.edit', RecordIncome, thenShow(recordIncome, to('saved')))

export const addHouseholdMemberAction = formAction(
  'household.edit',
  AddHouseholdMember,
  thenShow(addMember, to('saved')),
)

export const editHouseholdMemberAction = formAction(
  'household.edit',
  EditHouseholdMember,
  thenShow(editMember, to('saved')),
)

export const memberLeavesAction = formAction('household.edit', LeaveHousehold, thenShow(memberLeaves, to('saved')))

export const transferMemberAction = formAction('household.edit', TransferMember, thenShow(transferMember, to('saved')))

export const splitHouseholdAction = formAction('household.edit', SplitHousehold, thenShow(splitHousehold, to('split')))

export const mergeHouseholdAction = formAction('household.edit', MergeHousehold, thenShow(mergeHousehold, to('merged')))

export const endHouseholdAction = formAction('household.edit', EndHousehold, thenShow(endHousehold, to('ended')))

export const assignHelperAction = formAction('helper.assign', AssignHelper, thenShow(assignHelper, to('saved')))

export const proposeStatusAction = formAction('household.edit', ProposeStatus, async (actor, input, now) => {
  await proposeStatus(actor, input, now)
  return backTo(await numberOfHousehold(actor, input.householdId), 'proposed')
})

export const decideStatusAction = formAction('household.status.approve', DecideStatus, async (actor, input, now) => {
  await decideStatus(actor, input, now)
  return backTo(await numberOfChange(actor, input.changeId), 'decided')
})

/** A visit that is to become an issue goes on to its form, which begins with what was seen. */
export const logVisitAction = formAction(
  'household.edit',
  LogVisit,
  thenShow(logVisit, (number, { id, next }) => (next === 'issue' ? `/issues/new?visit=${id}` : to('visit')(number))),
)
