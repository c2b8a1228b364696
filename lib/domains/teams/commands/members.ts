import 'server-only'
import type { AddMember, EndMember, MoveMember, SetDuty } from '@/lib/domains/teams/schema'
import type { TeamMembership } from '@/lib/generated/prisma/client'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, dayOf, dayToColumn, type Instant, type LocalDate } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { lockTeam, type ReachedTeam } from './lock-team'

type By = { actor: Pick<Actor, 'cadreId' | 'countyId'>; seat: Seat; at: Instant }

/** Puts somebody into a team from a day on. Refuses: out of scope, a person who is not the county's (or for town and village not the town's), twice at a time. */
export async function addMember(actor: Actor, input: AddMember, now: Instant): Promise<{ villageCode: string }> {
  return transaction(actor, async (tx) => {
    const { team, seat } = await lockTeam(tx, actor, 'team.member.edit', { id: input.teamId }, now)
    await join(tx, team, input, { actor, seat, at: now })
    return { villageCode: team.village.code }
  })
}

/** Writes a membership, with its audit entry. */
export async function join(
  tx: Tx,
  team: ReachedTeam,
  member: { cadreId: string; fromOn: LocalDate; leader: boolean; duty: string },
  by: By,
): Promise<void> {
  const { countyId, townshipId } = team.village
  const local = by.seat.role === 'TOWNSHIP' ? { unit: { townshipId } } : {}
  const person = await tx.cadre.findFirst({ where: { id: member.cadreId, countyId, ...local }, select: { id: true } })
  if (!person) throw new Refusal('invalid', { fields: { cadreId: 'not_a_choice' } })
  const { cadreId, fromOn, leader, duty } = member
  const { id } = await tx.teamMembership.create({
    data: { teamId: team.id, cadreId, leader, duty, fromOn: dayToColumn(fromOn) },
    select: { id: true },
  })
  await record(
    tx,
    { type: 'team.memberAdded', membershipId: id, teamId: team.id, cadreId, fromOn },
    { ...by, villageId: team.villageId, objectId: id },
  )
}

/** A membership that stands, in a team that the actor may edit. */
async function memberIn(tx: Tx, actor: Actor, membershipId: string, now: Instant) {
  const of = { memberships: { some: { id: membershipId } } }
  const { team, seat } = await lockTeam(tx, actor, 'team.member.edit', of, now)
  const membership = await tx.teamMembership.findFirst({ where: { id: membershipId, teamId: team.id, voidedAt: null } })
  if (!membership) throw new Refusal('not_found')
  return { team, seat, membership }
}

/** Ends a membership on a day, the first without. Refuses: out of scope, a day before it began, an end that is there already. */
export async function endMember(actor: Actor, input: EndMember, now: Instant): Promise<{ villageCode: string }> {
  return transaction(actor, async (tx) => {
    const { team, seat, membership } = await memberIn(tx, actor, input.membershipId, now)
    await leave(tx, team, membership, input.toOn, { actor, seat, at: now })
    return { villageCode: team.village.code }
  })
}

/** Writes the end of a membership, with its audit entry. */
export async function leave(
  tx: Tx,
  team: Pick<ReachedTeam, 'id' | 'villageId'>,
  { id, cadreId, fromOn, toOn }: TeamMembership,
  on: LocalDate,
  by: By,
): Promise<void> {
  if (on <= dayFromColumn(fromOn)) throw new Refusal('invalid', { fields: { toOn: 'not_after_start' } })
  const { count } = await tx.teamMembership.updateMany({
    where: { id, teamId: team.id, voidedAt: null, toOn },
    data: { toOn: dayToColumn(on) },
  })
  if (toOn !== null || count !== 1) throw new Refusal('changed')
  await record(
    tx,
    { type: 'team.memberEnded', membershipId: id, teamId: team.id, cadreId, toOn: on },
    { ...by, villageId: team.villageId, objectId: id },
  )
}

/** Moves somebody to the same team of another village. Refuses: either team out of scope, a day before it began. */
export async function moveMember(actor: Actor, input: MoveMember, now: Instant): Promise<{ villageCode: string }> {
  return transaction(actor, async (tx) => {
    const { team, seat, membership } = await memberIn(tx, actor, input.membershipId, now)
    const there = { villageId: input.villageId, kind: team.kind, id: { not: team.id } }
    const { team: next } = await lockTeam(tx, actor, 'team.member.edit', there, now)
    const by = { actor, seat, at: now }
    await leave(tx, team, membership, input.fromOn, by)
    const { cadreId, leader } = membership
    await join(tx, next, { cadreId, leader, duty: '', fromOn: input.fromOn }, by)
    return { villageCode: team.village.code }
  })
}

/** Says what a member of one's village answers for (明确分工). Refuses: out of scope, a membership that has ended. */
export async function setDuty(actor: Actor, input: SetDuty, now: Instant): Promise<{ villageCode: string }> {
  return transaction(actor, async (tx) => {
    const of = { memberships: { some: { id: input.membershipId } } }
    const { team, seat } = await lockTeam(tx, actor, 'team.duty.edit', of, now)
    const membership = await tx.teamMembership.findFirst({
      where: { id: input.membershipId, teamId: team.id, voidedAt: null },
    })
    if (!membership) throw new Refusal('not_found')
    const { id, cadreId, duty: before, toOn } = membership
    if (toOn && dayFromColumn(toOn) <= dayOf(now)) throw new Refusal('tenure_ended')
    await tx.teamMembership.update({ where: { id }, data: { duty: input.duty } })
    await record(
      tx,
      { type: 'team.dutySet', membershipId: id, cadreId, before, after: input.duty },
      { actor, seat, at: now, villageId: team.villageId, objectId: id },
    )
    return { villageCode: team.village.code }
  })
}
