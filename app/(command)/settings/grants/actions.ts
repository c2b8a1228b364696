'use server'

import { revalidatePath } from 'next/cache'
import { approveGrant, declineGrant } from '@/lib/domains/accounts/commands/decide-grant'
import { draftGrant } from '@/lib/domains/accounts/commands/draft-grant'
import { endGrant, withdrawGrant } from '@/lib/domains/accounts/commands/end-grant'
import { DeclineGrant, DraftGrant, EndGrant, OfGrant } from '@/lib/domains/accounts/schema'
import { formAction } from '@/lib/ground/requests/action'

/** Where a grant is shown: on its holder's account, and with those who decide on it. */
const shown = () => revalidatePath('/settings', 'layout')

export const draftGrantAction = formAction('grant.draft', DraftGrant, async (actor, input, now) => {
  await draftGrant(actor, input, now)
  shown()
})

export const withdrawGrantAction = formAction('grant.draft', OfGrant, async (actor, input, now) => {
  await withdrawGrant(actor, input, now)
  shown()
})

export const endGrantAction = formAction('grant.draft', EndGrant, async (actor, input, now) => {
  await endGrant(actor, input, now)
  shown()
})

export const approveGrantAction = formAction('grant.approve', OfGrant, async (actor, input, now) => {
  await approveGrant(actor, input, now)
  shown()
})

export const declineGrantAction = formAction('grant.approve', DeclineGrant, async (actor, input, now) => {
  await declineGrant(actor, input, now)
  shown()
})
