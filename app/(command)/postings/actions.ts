'use server'

import { revalidatePath } from 'next/cache'
import { formAction } from '@/lib/action'
import { translator } from '@/lib/i18n/translator'
import { decideOrder } from '@/lib/postings/commands/decide-order'
import { commentNeed, judgeNeed } from '@/lib/postings/commands/need'
import { draftReplacement, draftTermEnd, draftTransfer, proposeRecall } from '@/lib/postings/commands/order'
import { tickRelations } from '@/lib/postings/commands/relations'
import {
  CommentNeed,
  DecideOrder,
  DraftReplacement,
  DraftTermEnd,
  DraftTransfer,
  JudgeNeed,
  ProposeRecall,
  TickRelations,
} from '@/lib/postings/schema'

/** What was done, said where the form stands. */
async function said(done: 'judged' | 'commented' | 'relations' | 'proposed' | 'drafted') {
  revalidatePath('/', 'layout')
  return { message: (await translator('postings'))(`done.${done}`) }
}

export const judgeNeedAction = formAction('need.judge', JudgeNeed, async (actor, input, now) => {
  await judgeNeed(actor, input, now)
  return said('judged')
})

export const commentNeedAction = formAction('need.comment', CommentNeed, async (actor, input, now) => {
  await commentNeed(actor, input, now)
  return said('commented')
})

export const tickRelationsAction = formAction('round.draft', TickRelations, async (actor, input, now) => {
  await tickRelations(actor, input, now)
  return said('relations')
})

export const proposeRecallAction = formAction('recall.propose', ProposeRecall, async (actor, input, now) => {
  await proposeRecall(actor, input, now)
  return said('proposed')
})

export const draftTransferAction = formAction('round.draft', DraftTransfer, async (actor, input, now) => {
  await draftTransfer(actor, input, now)
  return said('drafted')
})

export const draftTermEndAction = formAction('round.draft', DraftTermEnd, async (actor, input, now) => {
  await draftTermEnd(actor, input, now)
  return said('drafted')
})

export const draftReplacementAction = formAction('round.draft', DraftReplacement, async (actor, input, now) => {
  await draftReplacement(actor, input, now)
  return said('drafted')
})

export const decideOrderAction = formAction('posting.approve', DecideOrder, async (actor, input, now) => {
  await decideOrder(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: `/postings?done=${input.agree === 'yes' ? 'agreed' : 'declined'}` }
})
