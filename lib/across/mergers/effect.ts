import 'server-only'
import {
  draftsWaiting,
  ordersWaiting,
  placesInRounds,
  proposalsWaiting,
  wantsSecretary,
} from '@/lib/across/mergers/waiting'
import type { MergerEffect } from '@/lib/domains/places/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { STANDING } from '@/lib/ground/access/standing'
import { addDays, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { holdingOn, notOverOn } from '@/lib/ground/tenures/holding'

/** The villages that one could be merged into, with their towns. */
export async function listSuccessors(actor: Actor, villageId: string) {
  const rows = await read(actor, (tx) =>
    tx.village.findMany({
      where: { AND: [villagesFor(actor, 'register.places')], id: { not: villageId }, ...STANDING },
      orderBy: { code: 'asc' },
      select: { code: true, name: true, township: { select: { name: true } } },
    }),
  )
  return rows.map(({ township, ...village }) => ({ ...village, township: township.name }))
}

/** The effect of a merger before it is confirmed; null where the successor is none. */
export async function getMergerEffect(
  actor: Actor,
  { villageId, into, onDay }: { villageId: string; into: string; onDay: LocalDate },
): Promise<MergerEffect | null> {
  const running = notOverOn(onDay)
  return read(actor, async (tx) => {
    const scope = villagesFor(actor, 'register.places')
    const successor = await tx.village.findFirst({
      where: { AND: [{ code: into, id: { not: villageId } }, scope], ...STANDING },
      include: { township: { select: { name: true } } },
    })
    const village = await tx.village.findFirst({ where: { AND: [{ id: villageId }, scope] } })
    if (!successor || !village || successor.countyId !== village.countyId) return null
    const here = { villageId }
    const [open, closed, households, groups, commanders, postings, members, grants] = [
      await tx.issue.count({ where: { ...here, light: { not: null } } }),
      await tx.issue.count({ where: { ...here, light: null } }),
      await tx.household.aggregate({ where: here, _count: { _all: true }, _sum: { people: true } }),
      await tx.villagerGroup.count({ where: { ...here, closedOn: null } }),
      await tx.appointment.count({ where: { ...here, ...running } }),
      await tx.posting.count({ where: { ...here, ...running } }),
      await tx.teamMembership.groupBy({ by: ['cadreId'], where: { team: here, ...running } }),
      await tx.grant.count({ where: { ...here, ...running } }),
    ]
    const { id, code, name, township } = successor
    return {
      successor: { id, code, name, township: township.name },
      ...{ open, closed, groups, commanders, postings, grants },
      households: households._count._all,
      people: households._sum.people ?? 0,
      members: members.length,
      ...(await pendingOf(tx, village.id)),
      rounds: await roundsLeft(tx, village.id, id, onDay),
      handover: await handoverBetween(tx, village.id, id, onDay),
    }
  })
}

async function pendingOf(tx: Tx, villageId: string): Promise<Pick<MergerEffect, 'drafts' | 'proposals' | 'orders'>> {
  return {
    drafts: await tx.appointmentDraft.count({ where: await draftsWaiting(tx, villageId) }),
    proposals: await tx.teamProposal.count({ where: proposalsWaiting(villageId) }),
    orders: await tx.postingOrder.count({ where: ordersWaiting(villageId) }),
  }
}

async function roundsLeft(tx: Tx, villageId: string, successorId: string, on: LocalDate) {
  const free = await wantsSecretary(tx, successorId, on)
  const places = await tx.roundVillage.findMany({
    where: placesInRounds(villageId),
    select: {
      round: { select: { title: true, stage: true, _count: { select: { villages: { where: { leftOn: null } } } } } },
    },
  })
  return places.map(({ round: { title, stage, _count } }) => {
    const takesPlace = free && stage === 'OPEN'
    return { title, takesPlace, closes: !takesPlace && _count.villages === 1 }
  })
}

/** Who commands the village on the eve, and who its successor on the day. */
async function handoverBetween(tx: Tx, villageId: string, successorId: string, on: LocalDate) {
  const commanderOn = (village: string, day: LocalDate) =>
    tx.appointment.findFirst({
      where: { villageId: village, ...holdingOn(day) },
      select: { cadre: { select: { name: true } } },
    })
  const from = await commanderOn(villageId, addDays(on, -1))
  const to = await commanderOn(successorId, on)
  return from && { from: from.cadre.name, to: to?.cadre.name ?? null }
}
