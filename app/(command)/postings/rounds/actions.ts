'use server'

import { revalidatePath } from 'next/cache'
import { approveRound, returnRound } from '@/lib/domains/postings/commands/approve'
import { applyForRound, recommendForRound } from '@/lib/domains/postings/commands/candidate'
import { decideObjection, recordObjection, submitPlan } from '@/lib/domains/postings/commands/notice'
import { changePlan, proposePlan, wishFor } from '@/lib/domains/postings/commands/plan'
import { closeRound, openRound } from '@/lib/domains/postings/commands/round'
import { vetCandidate } from '@/lib/domains/postings/commands/vet'
import { withdrawApplication, withdrawRecommendation } from '@/lib/domains/postings/commands/withdraw'
import {
  Apply,
  ApproveRound,
  ChangePlan,
  CloseRound,
  DecideObjection,
  OpenRound,
  ProposePlan,
  Recommend,
  RecordObjection,
  ReturnRound,
  SubmitPlan,
  Vet,
  WishFor,
  Withdraw,
} from '@/lib/domains/postings/schema'
import { formAction } from '@/lib/ground/requests/action'
import type { Made } from '../made'

/** Back to the candidate's file. */
function toFile(candidateId: string, done: Made) {
  revalidatePath('/', 'layout')
  return { redirectTo: `/postings/candidates/${candidateId}?done=${done}` }
}

/** Back to the round's page, which says what was done. */
function toRound(roundId: string, done: Made, view?: 'notice') {
  revalidatePath('/', 'layout')
  return { redirectTo: `/postings/rounds/${roundId}?${view ? `view=${view}&` : ''}done=${done}` }
}

export const openRoundAction = formAction('round.draft', OpenRound, async (actor, input, now) => {
  const { id } = await openRound(actor, input, now)
  return toRound(id, 'opened')
})

export const closeRoundAction = formAction('round.draft', CloseRound, async (actor, input, now) => {
  await closeRound(actor, input, now)
  return toRound(input.roundId, 'closed')
})

export const applyAction = formAction('candidate.apply', Apply, async (actor, input, now) => {
  await applyForRound(actor, input, now)
  return toRound(input.roundId, 'applied')
})

export const recommendAction = formAction('candidate.recommend', Recommend, async (actor, input, now) => {
  await recommendForRound(actor, input, now)
  return toRound(input.roundId, 'recommended')
})

export const vetAction = formAction('candidate.vet', Vet, async (actor, input, now) => {
  await vetCandidate(actor, input, now)
  return toFile(input.candidateId, 'vetted')
})

export const withdrawApplicationAction = formAction('candidate.apply', Withdraw, async (actor, input, now) => {
  await withdrawApplication(actor, input, now)
  return toFile(input.candidateId, 'withdrawn')
})

export const withdrawRecommendationAction = formAction('candidate.recommend', Withdraw, async (actor, input, now) => {
  await withdrawRecommendation(actor, input, now)
  return toFile(input.candidateId, 'unrecommended')
})

export const proposePlanAction = formAction('round.draft', ProposePlan, async (actor, input, now) => {
  await proposePlan(actor, input, now)
  return toRound(input.roundId, 'proposed')
})

export const wishAction = formAction('round.draft', WishFor, async (actor, input, now) => {
  await wishFor(actor, input, now)
  return toRound(input.roundId, input.wish === 'PIN' ? 'pinned' : 'lifted')
})

export const changePlanAction = formAction('round.draft', ChangePlan, async (actor, input, now) => {
  await changePlan(actor, input, now)
  return toRound(input.roundId, 'changed')
})

export const submitPlanAction = formAction('round.draft', SubmitPlan, async (actor, input, now) => {
  await submitPlan(actor, input, now)
  return toRound(input.roundId, 'submitted', 'notice')
})

export const recordObjectionAction = formAction('round.draft', RecordObjection, async (actor, input, now) => {
  await recordObjection(actor, input, now)
  return toRound(input.roundId, 'objected', 'notice')
})

export const decideObjectionAction = formAction('round.draft', DecideObjection, async (actor, input, now) => {
  const { roundId } = await decideObjection(actor, input, now)
  return toRound(roundId, 'cleared', 'notice')
})

export const approveRoundAction = formAction('posting.approve', ApproveRound, async (actor, input, now) => {
  await approveRound(actor, input, now)
  return toRound(input.roundId, 'approved')
})

export const returnRoundAction = formAction('posting.approve', ReturnRound, async (actor, input, now) => {
  await returnRound(actor, input, now)
  return toRound(input.roundId, 'returned')
})
