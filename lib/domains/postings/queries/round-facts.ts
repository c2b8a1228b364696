import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { roundsFor } from '@/lib/ground/access/scope/postings'
import type { Instant } from '@/lib/ground/clock'
import { onceARead, type Tx } from '@/lib/ground/database/tx'
import { meets } from '@/lib/ground/kept/meets'
import { type CandidateFile, filesOf } from './files'

const NAME = { select: { name: true } } as const

/** Whom the head of a round names. */
export const WITH_NAMES = { submittedBy: NAME, approvedBy: NAME } as const satisfies Prisma.PostingRoundInclude

const WITH_WORK = {
  ...WITH_NAMES,
  villages: {
    include: { village: { include: { township: { select: { code: true, name: true } }, mergedInto: NAME } } },
    orderBy: { village: { code: 'asc' } },
  },
  wishes: { orderBy: [{ villageId: 'asc' }, { candidateId: 'asc' }] },
  drafts: { where: { endedAt: null }, include: { by: NAME }, orderBy: { villageId: 'asc' } },
  objections: { orderBy: { at: 'asc' } },
} as const satisfies Prisma.PostingRoundInclude

/** A round with its villages, what the officer asks, the pairs as they stand and the objections. */
export type RoundFacts = Prisma.PostingRoundGetPayload<{ include: typeof WITH_WORK }>

/** The facts of a round where an actor may do a deed, or null: one statement, once a read. */
export async function roundFacts(tx: Tx, actor: Actor, deed: Deed, id: string): Promise<RoundFacts | null> {
  const round = await onceARead(tx, `round ${id}`, () =>
    tx.postingRound.findUnique({ where: { id }, include: WITH_WORK }),
  )
  return round && meets(roundsFor(actor, deed), round) ? round : null
}

/** The files of all who stand or stood in a round, once a read: for whoever works for the county. */
export function roundFiles(tx: Tx, id: string, at: Instant): Promise<CandidateFile[]> {
  return onceARead(tx, `files of round ${id}`, () => filesOf(tx, { roundId: id }, at))
}
