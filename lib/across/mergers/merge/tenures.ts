import 'server-only'
import type { Village, VillageChange } from '@/lib/generated/prisma/client'
import { dayFromColumn, type Instant, later } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { notOverOn } from '@/lib/ground/tenures/holding'

/** What ended with a village, and which memberships go on in its successor's teams. */
export type Ended = { appointments: number; postings: number; grants: number; memberships: number; movedOn: number }

/** What is not over on the day of a merger: it ends on it, or never begins. */
const notOver = (onDay: Date) => notOverOn(dayFromColumn(onDay))

/** Ends tenures, postings, grants and memberships of a dissolved village on the day of the merger; what was to begin later is void. */
export async function endTenures(
  tx: Tx,
  change: VillageChange,
  village: Village,
  successor: Village,
  now: Instant,
): Promise<Ended> {
  const { onDay } = change
  const where = { villageId: village.id, ...notOver(onDay) }
  const begun = { fromOn: { lt: onDay } }
  const ahead = { fromOn: { gte: onDay } }
  const appointments = await endAppointments(tx, change, village, now)
  const reason = { endReason: change.document }
  const postings =
    (await tx.posting.updateMany({ where: { ...where, ...begun }, data: { toOn: onDay, ...reason } })).count +
    (await tx.posting.updateMany({ where: { ...where, ...ahead }, data: { voidedAt: now, ...reason } })).count
  const grants =
    (await tx.grant.updateMany({ where: { ...where, ...begun }, data: { toOn: onDay } })).count +
    (await tx.grant.updateMany({ where: { ...where, ...ahead }, data: { voidedAt: now } })).count
  return { appointments, postings, grants, ...(await endMemberships(tx, change, village, successor, now)) }
}

/** A tenure is voided and another row stands for it, as every end of one is written. */
async function endAppointments(
  tx: Tx,
  { onDay, decidedById, document }: VillageChange,
  village: Village,
  now: Instant,
) {
  const rows = await tx.appointment.findMany({ where: { villageId: village.id, ...notOver(onDay) } })
  for (const { id, voidedById: _by, voidedAt: _at, replacesId: _old, ...row } of rows) {
    const at = later(now, row.createdAt)
    await tx.appointment.update({ where: { id }, data: { voidedAt: at, voidedById: decidedById } })
    if (row.fromOn >= onDay) continue
    const reason = row.reason || document
    await tx.appointment.create({ data: { ...row, reason, toOn: onDay, createdAt: at, replacesId: id } })
  }
  return rows.length
}

/**
 * The first secretary's seat in the teams ends with the posting; all others go on in the successor's team of the same kind
 * with their duty, not as its leader, unless the county ends them or they are in it already.
 */
async function endMemberships(
  tx: Tx,
  { onDay, endMembers }: VillageChange,
  village: Village,
  successor: Village,
  now: Instant,
): Promise<{ memberships: number; movedOn: number }> {
  const running = await tx.teamMembership.findMany({
    where: { team: { villageId: village.id }, ...notOver(onDay) },
    include: { team: true },
  })
  const teams = await tx.supportTeam.findMany({ where: { villageId: successor.id } })
  const secretaries = new Set(
    running.flatMap(({ team, cadreId }) => (team.kind === 'FIRST_SECRETARY' ? [cadreId] : [])),
  )
  let movedOn = 0
  for (const { team, ...membership } of running) {
    const { id, cadreId, duty, toOn, fromOn } = membership
    const begun = fromOn < onDay
    await tx.teamMembership.update({ where: { id }, data: begun ? { toOn: onDay } : { voidedAt: now } })
    const next = teams.find((one) => one.kind === team.kind)
    if (endMembers || !next || secretaries.has(cadreId)) continue
    const already = await tx.teamMembership.count({
      where: { teamId: next.id, cadreId, ...notOver(onDay) },
    })
    if (already > 0) continue
    await tx.teamMembership.create({
      data: { teamId: next.id, cadreId, duty, fromOn: begun ? onDay : fromOn, toOn },
    })
    movedOn++
  }
  return { memberships: running.length, movedOn }
}
