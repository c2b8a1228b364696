import 'server-only'
import { record } from '@/lib/audit/record'
import { dayOf, dayToColumn, type Instant } from '@/lib/clock'
import { db, type Tx } from '@/lib/db'
import type { VillageChange } from '@/lib/generated/prisma/client'
import { moveIssues } from './merger/issues'
import { mergeInto } from './merger/merge-into'

/** A merger moves a whole village in one piece. */
const LONG = { timeout: 120_000, maxWait: 20_000 }

/**
 * Carries out the renames and mergers whose day has come, each once and in one piece; then takes on what was opened again
 * in a village that is no more. Safe with several instances: each takes changes that no other holds. Answers how many.
 */
export async function carryOutChanges(now: Instant): Promise<number> {
  let done = 0
  for (;;) {
    const one = await db().$transaction((tx) => carryOutNext(tx, now), LONG)
    if (!one) break
    done++
  }
  await db().$transaction((tx) => moveStragglers(tx, now), LONG)
  return done
}

async function carryOutNext(tx: Tx, now: Instant): Promise<boolean> {
  const [due] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM village_changes
    WHERE on_day <= ${dayToColumn(dayOf(now))}::date AND carried_out_at IS NULL AND withdrawn_at IS NULL
    ORDER BY on_day, decided_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`
  if (!due) return false
  await carryOut(tx, due.id, now)
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
  for (const id of [villageId, ...(successorId ? [successorId] : [])].sort())
    await tx.$queryRaw`SELECT 1 FROM villages WHERE id = ${id}::uuid FOR NO KEY UPDATE`
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
