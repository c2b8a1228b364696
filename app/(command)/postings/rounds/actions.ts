'use server'

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
import { thenShow } from '@/lib/ground/requests/then-show'
import type { Made } from '../made'

/** Back to the candidate's file. */
const toFile =
  (done: Made) =>
  (_: unknown, { candidateId }: { candidateId: string }) =>
    `/postings/candidates/${candidateId}?done=${done}`

/** The round's page, which says what was done. */
const roundAt = (id: string, done: Made, view?: 'notice') =>
  `/postings/rounds/${id}?${view ? `view=${view}&` : ''}done=${done}`

const toRound =
  (done: Made, view?: 'notice') =>
  (_: unknown, { roundId }: { roundId: string }) =>
    roundAt(roundId, done, view)

export const openRoundAction = formAction(
  'round.draft',
  OpenRound,
  thenShow(openRound, ({ id }) => roundAt(id, 'opened')),
)

export const closeRoundAction = formAction('round.draft', CloseRound, thenShow(closeRound, toRound('closed')))

export const applyAction = formAction('candidate.apply', Apply, thenShow(applyForRound, toRound('applied')))

export const recommendAction = formAction(
  'candidate.recommend',
  Recommend,
  thenShow(recommendForRound, toRound('recommended')),
)

export const vetAction = formAction('candidate.vet', Vet, thenShow(vetCandidate, toFile('vetted')))

export const withdrawApplicationAction = formAction(
  'candidate.apply',
  Withdraw,
  thenShow(withdrawApplication, toFile('withdrawn')),
)

export const withdrawRecommendationAction = formAction(
  'candidate.recommend',
  Withdraw,
  thenShow(withdrawRecommendation, toFile('unrecommended')),
)

export const proposePlanAction = formAction('round.draft', ProposePlan, thenShow(proposePlan, toRound('proposed')))

export const wishAction = formAction(
  'round.draft',
  WishFor,
  thenShow(wishFor, (_, { roundId, wish }) => roundAt(roundId, wish === 'PIN' ? 'pinned' : 'lifted')),
)

export const changePlanAction = formAction('round.draft', ChangePlan, thenShow(changePlan, toRound('changed')))

export const submitPlanAction = formAction(
  'round.draft',
  SubmitPlan,
  thenShow(submitPlan, toRound('submitted', 'notice')),
)

export const recordObjectionAction = formAction(
  'round.draft',
  RecordObjection,
  thenShow(recordObjection, toRound('objected', 'notice')),
)

export const decideObjectionAction = formAction(
  'round.draft',
  DecideObjection,
  thenShow(decideObjection, ({ roundId }) => roundAt(roundId, 'cleared', 'notice')),
)

export const approveRoundAction = formAction(
  'posting.approve',
  ApproveRound,
  thenShow(approveRound, toRound('approved')),
)

export const returnRoundAction = formAction('posting.approve', ReturnRound, thenShow(returnRound, toRound('returned')))
