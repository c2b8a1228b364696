'use server'

import { acceptCommon, answerCommon } from '@/lib/domains/issues/commands/common-issues'
import { gatherCommon } from '@/lib/domains/issues/commands/gather'
import { AcceptCommon, AnswerCommon, GatherCommon } from '@/lib/domains/issues/schema'
import { formAction } from '@/lib/ground/requests/action'
import { thenShow } from '@/lib/ground/requests/then-show'

/** Headquarters takes a matter up, with who answers it, or declines it. */
export const acceptCommonAction = formAction(
  'common.accept',
  AcceptCommon,
  thenShow(acceptCommon, (_, { accept }) =>
    accept === 'yes' ? '/common-issues?stage=ACCEPTED&done=accepted' : '/common-issues?stage=PROPOSED&done=declined',
  ),
)

/** The lead's one answer for all villages. */
export const answerCommonAction = formAction(
  'common.answer',
  AnswerCommon,
  thenShow(answerCommon, '/common-issues?stage=ANSWERED&done=answered'),
)

/** Headquarters puts issues of several villages under one matter. */
export const gatherCommonAction = formAction(
  'common.accept',
  GatherCommon,
  thenShow(gatherCommon, '/common-issues?stage=PROPOSED&done=gathered'),
)
