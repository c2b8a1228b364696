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
import { thenShow } from '@/lib/ground/requests/then-show'
import type { Made } from './made'

/** What was done, said where the form stands. */
async function said(done: 'judged' | 'commented' | 'relations') {
  revalidatePath('/', 'layout')
  return { message: (await translator('postings'))(`done.${done}`) }
}

/** The page of what is drafted or proposed: the form has made way for what waits there, so the page says it. */
const waiting = (address: string, done: Made) => `/postings/${address}?done=${done}`

const toPosting =
  (done: Made) =>
  (_: unknown, { postingId }: { postingId: string }) =>
    waiting(postingId, done)

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

export const proposeRecallAction = formAction(
  'recall.propose',
  ProposeRecall,
  thenShow(proposeRecall, toPosting('recallProposed')),
)

export const draftTransferAction = formAction(
  'round.draft',
  DraftTransfer,
  thenShow(draftTransfer, toPosting('drafted')),
)

export const draftTermEndAction = formAction('round.draft', DraftTermEnd, thenShow(draftTermEnd, toPosting('drafted')))

export const draftExchangeAction = formAction(
  'round.draft',
  DraftExchange,
  thenShow(draftExchange, toPosting('drafted')),
)

export const draftExtensionAction = formAction(
  'round.draft',
  DraftExtension,
  thenShow(draftExtension, toPosting('drafted')),
)

export const draftReplacementAction = formAction(
  'round.draft',
  DraftReplacement,
  thenShow(draftReplacement, ({ villageCode }) => waiting(`villages/${villageCode}`, 'drafted')),
)

export const decideOrderAction = formAction(
  'posting.approve',
  DecideOrder,
  thenShow(decideOrder, (_, { agree }) => `/postings?done=${agree === 'yes' ? 'agreed' : 'declined'}`),
)
