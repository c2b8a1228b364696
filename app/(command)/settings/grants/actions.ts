'use server'

import { approveGrant, declineGrant } from '@/lib/domains/accounts/commands/decide-grant'
import { draftGrant } from '@/lib/domains/accounts/commands/draft-grant'
import { endGrant, withdrawGrant } from '@/lib/domains/accounts/commands/end-grant'
import { DeclineGrant, DraftGrant, EndGrant, OfGrant } from '@/lib/domains/accounts/schema'
import { formAction } from '@/lib/ground/requests/action'
import { thenShow } from '@/lib/ground/requests/then-show'

export const draftGrantAction = formAction('grant.draft', DraftGrant, thenShow(draftGrant))

export const withdrawGrantAction = formAction('grant.draft', OfGrant, thenShow(withdrawGrant))

export const endGrantAction = formAction('grant.draft', EndGrant, thenShow(endGrant))

export const approveGrantAction = formAction('grant.approve', OfGrant, thenShow(approveGrant))

export const declineGrantAction = formAction('grant.approve', DeclineGrant, thenShow(declineGrant))
