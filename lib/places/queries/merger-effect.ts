import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { villagesFor } from '@/lib/access/scope/places'
import { read } from '@/lib/access/transaction'
import { dayToColumn, type LocalDate } from '@/lib/clock'
import type { MergerEffect } from '@/lib/places/shown'
import { STANDING } from '@/lib/places/standing'

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
  const day = dayToColumn(onDay)
  const running = { voidedAt: null, OR: [{ toOn: null }, { toOn: { gt: day } }] }
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
    }
  })
}
