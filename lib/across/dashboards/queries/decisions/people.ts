import 'server-only'
import { teamReaches } from '@/lib/domains/teams/queries/reach'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { appointmentsFor } from '@/lib/ground/access/scope/people'
import { postingOrdersFor, roundsFor } from '@/lib/ground/access/scope/postings'
import { countiesOf, seatsFor } from '@/lib/ground/access/seats'
import { dayOf, dayToColumn, type Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import type { Waiting } from './waiting'

/** Drafts of what is to become of commanders' tenures. */
export async function appointments(tx: Tx, actor: Actor): Promise<Waiting> {
  const countyId = { in: countiesOf(actor, 'appointment.approve') }
  const where = { countyId, stage: 'DRAFT' as const, draftedById: { not: actor.cadreId } }
  const { _count, _min } = await tx.appointmentDraft.aggregate({ where, _count: true, _min: { draftedAt: true } })
  return { count: _count, since: _min.draftedAt, href: '/appointments/drafts' }
}

/** Letters of appointment without a signature. */
export async function letters(tx: Tx, actor: Actor): Promise<Waiting> {
  const where = { AND: [appointmentsFor(actor, 'letter.sign'), { number: null, draftedById: { not: actor.cadreId } }] }
  const { _count, _min } = await tx.appointmentLetter.aggregate({ where, _count: true, _min: { draftedAt: true } })
  return { count: _count, since: _min.draftedAt, href: '/appointments/letters' }
}

/** Handover lists of one's village that one may sign: who goes before the day, who comes from it on (rules/handover.ts). */
export async function handovers(tx: Tx, actor: Actor, now: Instant): Promise<Waiting> {
  const today = dayToColumn(dayOf(now))
  const villageId = { in: seatsFor(actor, 'handover.sign').flatMap(({ seat }) => seat.villageId ?? []) }
  const where: Prisma.HandoverWhereInput = {
    ...{ villageId, voidedAt: null },
    OR: [
      { outgoingId: actor.cadreId, outgoingSignedAt: null, effectiveOn: { gt: today } },
      { outgoingId: { not: actor.cadreId }, incomingSignedAt: null, effectiveOn: { lte: today } },
    ],
  }
  const rows = await tx.handover.findMany({
    where,
    orderBy: [{ effectiveOn: 'asc' }, { id: 'asc' }],
    take: 10, // a village has few
    select: { village: { select: { code: true } } },
  })
  return { count: rows.length, since: null, href: `/villages/${rows[0]?.village.code ?? ''}/handover` }
}

/** Whom commanders and units propose for the teams that this person edits. */
export async function teamProposals(tx: Tx, actor: Actor, now: Instant): Promise<Waiting> {
  const reaches = await teamReaches(tx, actor, 'team.member.edit', now)
  const team = { OR: reaches.map(({ where }) => where) }
  const where = { countyId: { in: countiesOf(actor, 'team.member.edit') }, stage: 'OPEN' as const, team }
  const { _count, _min } = await tx.teamProposal.aggregate({ where, _count: true, _min: { proposedAt: true } })
  return { count: _count, since: _min.proposedAt, href: '/appointments/teams' }
}

/** Plans of first secretaries whose public notice is over, in which one has no hand (approveRound); a single one leads to itself. */
export async function rounds(tx: Tx, actor: Actor, now: Instant): Promise<Waiting> {
  const over = { stage: 'NOTICE' as const, noticeToOn: { lte: dayToColumn(dayOf(now)) } }
  const me = actor.cadreId
  const byAnother: Prisma.PostingRoundWhereInput = {
    OR: [{ submittedById: null }, { submittedById: { not: me } }],
    drafts: { none: { endedAt: null, OR: [{ byId: me }, { candidate: { cadreId: me } }] } },
    wishes: { none: { byId: me } },
  }
  const found = await tx.postingRound.findMany({
    where: { AND: [roundsFor(actor, 'posting.approve'), over, byAnother] },
    orderBy: [{ noticeToOn: 'asc' }, { id: 'asc' }],
    take: 20, // a county has one or two under way
    select: { id: true, noticeToOn: true },
  })
  const [first] = found
  const href = found.length === 1 ? `/postings/rounds/${first?.id}?view=notice` : '/postings'
  return { count: found.length, since: first?.noticeToOn ?? null, href }
}

/** Recalls, transfers and replacements that another proposed, about others (decideOrder). */
export async function orders(tx: Tx, actor: Actor): Promise<Waiting> {
  const aboutAnother = { isNot: { cadreId: actor.cadreId } }
  const open = {
    ...{ decidedAt: null, proposedById: { not: actor.cadreId } },
    ...{ posting: aboutAnother, otherPosting: aboutAnother, candidate: aboutAnother },
  }
  const where = { AND: [postingOrdersFor(actor, 'posting.approve'), open] }
  const { _count, _min } = await tx.postingOrder.aggregate({ where, _count: true, _min: { proposedAt: true } })
  return { count: _count, since: _min.proposedAt, href: '/postings' }
}

/** What was held against someone during a public notice, and nobody has found upon; leads to the round of the first. */
export async function objections(tx: Tx, actor: Actor): Promise<Waiting> {
  const where = {
    decidedAt: null,
    round: { AND: [roundsFor(actor, 'round.draft'), { stage: { not: 'CLOSED' as const } }] },
  }
  const [count, first] = await Promise.all([
    tx.postingObjection.count({ where }),
    tx.postingObjection.findFirst({
      where,
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { roundId: true, at: true },
    }),
  ])
  return { count, since: first?.at ?? null, href: `/postings/rounds/${first?.roundId}?view=notice` }
}
