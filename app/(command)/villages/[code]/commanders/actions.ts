'use server'

import { revalidatePath } from 'next/cache'
import { draftActing } from '@/lib/domains/accounts/commands/draft-acting'
import { endGrant, withdrawGrant } from '@/lib/domains/accounts/commands/end-grant'
import { DraftActing, EndGrant, OfGrant } from '@/lib/domains/accounts/schema'
import { formAction } from '@/lib/ground/requests/action'

/** The town proposes who acts as commander of a vacant village, until when. */
export const draftActingAction = formAction('acting.draft', DraftActing, async (actor, input, now) => {
  const { villageCode } = await draftActing(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: `/villages/${villageCode}/commanders?done=drafted` }
})

/** The town takes its proposal back. */
export const withdrawActingAction = formAction('acting.draft', OfGrant, async (actor, input, now) => {
  await withdrawGrant(actor, input, now, 'acting.draft')
  revalidatePath('/', 'layout')
})

/** The town ends it before its day. */
export const endActingAction = formAction('acting.draft', EndGrant, async (actor, input, now) => {
  await endGrant(actor, input, now, 'acting.draft')
  revalidatePath('/', 'layout')
})
