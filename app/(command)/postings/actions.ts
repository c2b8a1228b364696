'use server'

import { revalidatePath } from 'next/cache'
import { decideOrder } from '@/lib/domains/postings/commands/decide-order'
import { commentNeed, judgeNeed } from '@/lib/domains/postings/commands/need'
import {
  draftExchange,
  draftExtension,
  draftReplacement,
  draftTermEnd,
  draftTransfer,
  proposeRecall,
} from '@/lib/domains/postings/commands/order'
import { tickRelations } from '@/lib/domains/postings/commands/relations'
import {
  CommentNeed,
  DecideOrder,
  DraftExchange,
  DraftExtension,
  DraftReplacement,
  DraftTermEnd,
  DraftTransfer,
  JudgeNeed,
  ProposeRecall,
  TickRelations,
} from '@/lib/domains/postings/schema'
import { translator } from '@/lib/ground/i18n/translator'
import { formAction } from '@/lib/ground/requests/action'
import type { Made } from './made'

/** What was done, said where the form stands. */
async function said(done: 'judged' | 'commented' | 'relations') {
  revalidatePath('/', 'layout')
  return { message: (await translator('postings'))(`done.${done}`) }
}

/** To the page of what is drafted or proposed: the form has made way for what waits there, so the page says it. */
function waits(address: string, done: Made) {
  revalidatePath('/', 'layout')
  return { redirectTo: `/postings/${address}?done=${done}` }
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
  return waits(input.postingId, 'recallProposed')
})

export const draftTransferAction = formAction('round.draft', DraftTransfer, async (actor, input, now) => {
  await draftTransfer(actor, input, now)
  return waits(input.postingId, 'drafted')
})

export const draftTermEndAction = formAction('round.draft', DraftTermEnd, async (actor, input, now) => {
  await draftTermEnd(actor, input, now)
  return waits(input.postingId, 'drafted')
})

export const draftExchangeAction = formAction('round.draft', DraftExchange, async (actor, input, now) => {
  await draftExchange(actor, input, now)
  return waits(input.postingId, 'drafted')
})

export const draftExtensionAction = formAction('round.draft', DraftExtension, async (actor, input, now) => {
  await draftExtension(actor, input, now)
  return waits(input.postingId, 'drafted')
})

export const draftReplacementAction = formAction('round.draft', DraftReplacement, async (actor, input, now) => {
  const { villageCode } = await draftReplacement(actor, input, now)
  return waits(`villages/${villageCode}`, 'drafted')
})

export const decideOrderAction = formAction('posting.approve', DecideOrder, async (actor, input, now) => {
  await decideOrder(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: `/postings?done=${input.agree === 'yes' ? 'agreed' : 'declined'}` }
})
