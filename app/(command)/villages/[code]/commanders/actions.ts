'use server'

import { draftActing } from '@/lib/domains/accounts/commands/draft-acting'
import { endGrant, withdrawGrant } from '@/lib/domains/accounts/commands/end-grant'
import { DraftActing, EndGrant, OfGrant } from '@/lib/domains/accounts/schema'
import { formAction } from '@/lib/ground/requests/action'
import { thenShow } from '@/lib/ground/requests/then-show'

/** The town proposes who acts as commander of a vacant village, until when. */
export const draftActingAction = formAction(
  'acting.draft',
  DraftActing,
  thenShow(draftActing, ({ villageCode }) => `/villages/${villageCode}/commanders?done=drafted`),
)

/** The town takes its proposal back. */
export const withdrawActingAction = formAction(
  'acting.draft',
  OfGrant,
  thenShow((actor, input, now) => withdrawGrant(actor, input, now, 'acting.draft')),
)

/** The town ends it before its day. */
export const endActingAction = formAction(
  'acting.draft',
  EndGrant,
  thenShow((actor, input, now) => endGrant(actor, input, now, 'acting.draft')),
)
