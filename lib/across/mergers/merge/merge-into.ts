import 'server-only'
import type { Village, VillageChange } from '@/lib/generated/prisma/client'
import { record } from '@/lib/ground/audit/record'
import { dayFromColumn, type Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { passHandovers } from './handovers'
import { moveHouseholds } from './households'
import { moveIssues } from './issues'
import { endPending } from './pending'
import { leaveRounds } from './rounds'
import { endTenures } from './tenures'

/**
 * Dissolves a village into its successor on the change's day: groups and households go over, open issues with them under
 * their numbers, tenures and grants end, members go on in the successor's teams or end, what waited for a decision ends, and
 * the successor's commander takes over. What is closed stays under the old code. A successor that was itself dissolved
 * meanwhile hands on to its own.
 */
export async function mergeInto(tx: Tx, change: VillageChange, village: Village, now: Instant): Promise<void> {
  const successor = await lastSuccessor(tx, change.successorId ?? '')
  const aliases = [...new Set([...successor.aliases, village.name, ...village.aliases])]
  await tx.village.update({
    where: { id: successor.id },
    data: { aliases: aliases.filter((name) => name !== successor.name) },
  })
  await tx.village.update({
    where: { id: village.id },
    data: { mergedIntoId: successor.id, mergedOn: change.onDay },
  })
  const pending = await endPending(tx, change, village, now)
  const rounds = await leaveRounds(tx, change, village, successor, now)
  const handovers = await passHandovers(tx, change, village, successor, now)
  const { groups, households } = await moveHouseholds(tx, change, village, successor)
  const issues = await moveIssues(tx, change, { ...village, mergedIntoId: successor.id }, groups, now)
  const ended = await endTenures(tx, change, village, successor, now)
  const waiting = { ...pending, rounds, handovers }
  const { id: changeId, countyId, decidedById, document } = change
  const entry = {
    changeId,
    villageId: village.id,
    successorId: successor.id,
    onDay: dayFromColumn(change.onDay),
    document,
  }
  await record(
    tx,
    { type: 'village.merged', ...entry, issues, households, groups: groups.size, ...ended, ...waiting },
    { actor: { cadreId: decidedById, countyId }, at: now, villageId: village.id, objectId: changeId },
  )
}

async function lastSuccessor(tx: Tx, id: string): Promise<Village> {
  const village = await tx.village.findUniqueOrThrow({ where: { id } })
  return village.mergedIntoId ? lastSuccessor(tx, village.mergedIntoId) : village
}
