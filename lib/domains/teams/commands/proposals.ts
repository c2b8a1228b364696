import 'server-only'
import type { DecideProposal, ProposeEnd, ProposeMember } from '@/lib/domains/teams/schema'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, dayToColumn, type Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { lockTeam, type ReachedTeam } from './lock-team'
import { join, leave } from './members'

/** A unit proposes its own people alone, and another's are as good as nobody; a commander whoever is of the county. */
async function requireProposable(tx: Tx, seat: Seat, cadreId: string): Promise<void> {
  const own = seat.role === 'UNIT_OFFICER' && seat.unitId ? { unitId: seat.unitId } : null
  const found = await tx.cadre.count({ where: { id: cadreId, countyId: seat.countyId, ...own } })
  if (found) return
  if (own) throw new Refusal('not_found')
  throw new Refusal('invalid', { fields: { cadreId: 'not_a_choice' } })
}

/** Where a proposal was made from: a unit's page, or the village's. */
export type Proposed = { villageCode: string; unitId: string | null }
const proposed = (team: ReachedTeam, seat: Seat): Proposed => ({
  villageCode: team.village.code,
  unitId: seat.villageId ? null : seat.unitId,
})

/** Proposes somebody for a team; who may edit it decides. Refuses: out of scope, not the unit's own person, one that waits already. */
export async function proposeMember(actor: Actor, input: ProposeMember, now: Instant): Promise<Proposed> {
  return transaction(actor, async (tx) => {
    const { team, seat } = await lockTeam(tx, actor, 'team.member.propose', { id: input.teamId }, now)
    await requireProposable(tx, seat, input.cadreId)
    const { cadreId, duty, reason, effectiveOn } = input
    await write(tx, actor, { team, seat }, { kind: 'ADD', cadreId, duty, reason, effectiveOn }, now)
    return proposed(team, seat)
  })
}

/** Proposes that somebody leaves a team. Refuses: out of scope, not the unit's own person, one that waits already. */
export async function proposeEnd(actor: Actor, input: ProposeEnd, now: Instant): Promise<Proposed> {
  return transaction(actor, async (tx) => {
    const of = { memberships: { some: { id: input.membershipId, voidedAt: null } } }
    const { team, seat } = await lockTeam(tx, actor, 'team.member.propose', of, now)
    const membership = await tx.teamMembership.findUniqueOrThrow({ where: { id: input.membershipId } })
    await requireProposable(tx, seat, membership.cadreId)
    const { reason, effectiveOn } = input
    const what = { kind: 'END' as const, cadreId: membership.cadreId, duty: '', reason, effectiveOn }
    await write(tx, actor, { team, seat }, what, now)
    return proposed(team, seat)
  })
}

type What = { kind: 'ADD' | 'END'; cadreId: string; duty: string; reason: string; effectiveOn: string }

async function write(
  tx: Tx,
  actor: Actor,
  { team, seat }: { team: ReachedTeam; seat: Seat },
  what: What,
  now: Instant,
): Promise<void> {
  const { cadreId } = what
  if (await tx.teamProposal.count({ where: { teamId: team.id, cadreId, stage: 'OPEN' } }))
    throw new Refusal('proposal_pending')
  const { id } = await tx.teamProposal.create({
    data: {
      ...what,
      ...{ countyId: team.village.countyId, teamId: team.id, effectiveOn: dayToColumn(what.effectiveOn) },
      ...{ proposedById: actor.cadreId, proposedAt: now },
    },
    select: { id: true },
  })
  await record(
    tx,
    { type: 'team.memberProposed', proposalId: id, teamId: team.id, cadreId },
    { actor, seat, at: now, villageId: team.villageId, objectId: id },
  )
}

/** Accepts a proposal, and carries it out, or declines it. Refuses: a team that is not the actor's to edit (not found), decided already, what adding or ending refuses. */
export async function decideProposal(
  actor: Actor,
  input: DecideProposal,
  now: Instant,
): Promise<{ villageCode: string }> {
  return transaction(actor, async (tx) => {
    const of = { proposals: { some: { id: input.proposalId } } }
    const { team, seat } = await lockTeam(tx, actor, 'team.member.edit', of, now)
    const proposal = await tx.teamProposal.findUniqueOrThrow({ where: { id: input.proposalId } })
    if (proposal.stage !== 'OPEN') throw new Refusal('already_decided')
    const { id, cadreId, duty } = proposal
    const on = dayFromColumn(proposal.effectiveOn)
    const by = { actor, seat, at: now }
    const accepted = input.accept === 'yes'
    if (accepted && proposal.kind === 'ADD') await join(tx, team, { cadreId, duty, leader: false, fromOn: on }, by)
    if (accepted && proposal.kind === 'END') {
      const membership = await tx.teamMembership.findFirst({
        where: { teamId: team.id, cadreId, voidedAt: null, toOn: null },
      })
      if (!membership) throw new Refusal('changed')
      await leave(tx, team, membership, on, by)
    }
    await tx.teamProposal.update({
      where: { id },
      data: {
        ...{ stage: accepted ? 'ACCEPTED' : 'DECLINED', remark: input.remark },
        ...{ decidedById: actor.cadreId, decidedAt: now },
      },
    })
    const type = accepted ? 'team.proposalAccepted' : 'team.proposalDeclined'
    await record(
      tx,
      { type, proposalId: id, teamId: team.id, cadreId },
      { ...by, villageId: team.villageId, objectId: id },
    )
    return { villageCode: team.village.code }
  })
}
