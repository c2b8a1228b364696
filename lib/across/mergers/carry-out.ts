import 'server-only'
import type { Prisma, VillageChange } from '@/lib/generated/prisma/client'
import { record } from '@/lib/ground/audit/record'
import { dayOf, dayToColumn, type Instant, MINUTE } from '@/lib/ground/clock'
import { system } from '@/lib/ground/database/asker'
import { queueAt } from '@/lib/ground/database/lock'
import { read, transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { moveIssues } from './merge/issues'
import { mergeInto } from './merge/merge-into'

const WAITING = { carriedOutAt: null, withdrawnAt: null } satisfies Prisma.VillageChangeWhereInput

/** A merger moves a whole village in one piece. */
const LONG = { longest: 2 * MINUTE }

/**
 * Carries out the renames and mergers whose day has come, each once and in one piece; then takes on what was opened again
 * in a village that is no more. Safe with several instances: what another holds is left to it. One that fails holds up none
 * of the others and is thrown at the end. Answers how many.
 */
export async function carryOutChanges(now: Instant): Promise<number> {
  const due = await read(system('ticker'), (tx) =>
    tx.villageChange.findMany({
      where: { onDay: { lte: dayToColumn(dayOf(now)) }, ...WAITING },
      orderBy: [{ onDay: 'asc' }, { decidedAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    }),
  )
  let done = 0
  const failures: unknown[] = []
  for (const { id } of due) {
    try {
      if (await transaction(system('ticker'), (tx) => carryOutIfFree(tx, id, now), LONG)) done++
    } catch (error) {
      failures.push(error)
    }
  }
  await transaction(system('ticker'), (tx) => moveStragglers(tx, now), LONG)
  if (failures.length > 0) throw failures[0]
  return done
}

async function carryOutIfFree(tx: Tx, id: string, now: Instant): Promise<boolean> {
  const [free] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM village_changes
    WHERE id = ${id}::uuid AND carried_out_at IS NULL AND withdrawn_at IS NULL FOR UPDATE SKIP LOCKED`
  if (!free) return false
  await carryOut(tx, id, now)
  return true
}

/** Carries out one change that is locked, or was made in this very transaction. */
export async function carryOut(tx: Tx, changeId: string, now: Instant): Promise<void> {
  const change = await tx.villageChange.findUniqueOrThrow({ where: { id: changeId } })
  await lockBoth(tx, change)
  const village = await tx.village.findUniqueOrThrow({ where: { id: change.villageId } })
  if (change.kind === 'RENAME' && change.newName) {
    const aliases = [...new Set([...village.aliases, village.name])].filter((name) => name !== change.newName)
    await tx.village.update({ where: { id: village.id }, data: { name: change.newName, aliases } })
  }
  if (change.kind === 'MERGER') await mergeInto(tx, change, village, now)
  await tx.villageChange.update({ where: { id: change.id }, data: { carriedOutAt: now, oldName: village.name } })
}

/** Both villages, always in the same order. */
async function lockBoth(tx: Tx, { villageId, successorId }: VillageChange): Promise<void> {
  await queueAt(tx, 'Village', { id: { in: [villageId, ...(successorId ? [successorId] : [])] } })
}

/** An issue that came to life again under an old code goes where the village went. */
async function moveStragglers(tx: Tx, now: Instant): Promise<void> {
  const changes = await tx.villageChange.findMany({
    where: {
      kind: 'MERGER',
      carriedOutAt: { not: null },
      village: { mergedIntoId: { not: null }, issues: { some: { light: { not: null } } } },
    },
    include: { village: true },
  })
  for (const { village, ...change } of changes) {
    const issues = await moveIssues(tx, change, village, new Map(), now)
    const { id: changeId, villageId, countyId, decidedById } = change
    await record(
      tx,
      { type: 'village.issuesFollowed', changeId, villageId, issues },
      { actor: { cadreId: decidedById, countyId }, at: now, villageId, objectId: changeId },
    )
  }
}
