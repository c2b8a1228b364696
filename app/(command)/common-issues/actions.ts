'use server'

import { revalidatePath } from 'next/cache'
import { acceptCommon, answerCommon } from '@/lib/domains/issues/commands/common-issues'
import { gatherCommon } from '@/lib/domains/issues/commands/gather'
import { AcceptCommon, AnswerCommon, GatherCommon } from '@/lib/domains/issues/schema'
import { formAction } from '@/lib/ground/requests/action'

/** Headquarters takes a matter up, with who answers it, or declines it. */
export const acceptCommonAction = formAction('common.accept', AcceptCommon, async (actor, input, now) => {
  await acceptCommon(actor, input, now)
  revalidatePath('/', 'layout')
  return {
    redirectTo:
      input.accept === 'yes'
        ? '/common-issues?stage=ACCEPTED&done=accepted'
        : '/common-issues?stage=PROPOSED&done=declined',
  }
})

/** The lead's one answer for all villages. */
export const answerCommonAction = formAction('common.answer', AnswerCommon, async (actor, input, now) => {
  await answerCommon(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: '/common-issues?stage=ANSWERED&done=answered' }
})

/** Headquarters puts issues of several villages under one matter. */
export const gatherCommonAction = formAction('common.accept', GatherCommon, async (actor, input, now) => {
  await gatherCommon(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: '/common-issues?stage=PROPOSED&done=gathered' }
})
