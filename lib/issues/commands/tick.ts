import 'server-only'
import type { Instant } from '@/lib/clock'
import { db, type Tx } from '@/lib/db'
import type { IssueEvent } from '@/lib/issues/events'
import { relight } from '@/lib/issues/rules/carry-out'
import { later } from '@/lib/issues/rules/deadlines'
import { type IssueFacts, OPEN_STAGES } from '@/lib/issues/rules/facts'
import { rulebookAt } from '@/lib/policies/rulebook'
import { factsOf } from './lock'
import { ISSUE_ROW, type IssueRow } from './row'
import { appendEvents, columnsOf } from './save'

const BATCH = 100

/**
 * Gives every issue whose light is due its light, each change at the instant at which it fell due, so that a stopped
 * server catches up. Safe with several instances: each takes rows that no other holds. Answers how many it looked at.
 */
export async function tick(now: Instant): Promise<number> {
  let looked = 0
  for (;;) {
    const batch = await db().$transaction((tx) => tickBatch(tx, now))
    looked += batch
    if (batch < BATCH) return looked
  }
}

async function tickBatch(tx: Tx, now: Instant): Promise<number> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM issues WHERE next_light_at <= ${now} ORDER BY next_light_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
  const rows = await tx.issue.findMany({ where: { id: { in: due.map(({ id }) => id) } }, include: ISSUE_ROW })
  for (const row of rows) await tickIssue(tx, row, now)
  return due.length
}

/** Walks one issue through every instant at which time changed its light until now. */
async function tickIssue(tx: Tx, row: IssueRow, now: Instant): Promise<void> {
  let facts = factsOf(row)
  while (facts.nextLightAt && facts.nextLightAt.getTime() <= now.getTime()) {
    const at = facts.nextLightAt
    const { issue, change } = relight(facts, await rulebookAt(tx, row.countyId, at), at, 'time')
    if (change) await appendEvents(tx, row, [change], null, at)
    facts = issue
  }
  await saveLight(tx, row.id, facts)
}

/** A tick changes the light and nothing else: not the version, so nobody's form is refused at midnight. */
async function saveLight(tx: Tx, id: string, facts: IssueFacts): Promise<void> {
  const { light, lightReason, lightSince, nextLightAt } = columnsOf(facts)
  await tx.issue.update({ where: { id }, data: { light, lightReason, lightSince, nextLightAt } })
}

/** Gives all open issues their light under policies that have come into force; each change names its policy. */
export async function applyPolicies(now: Instant): Promise<number> {
  return db().$transaction(
    async (tx) => {
      const [policy] = await tx.$queryRaw<{ id: string; countyId: string; effectiveFrom: Date }[]>`
        SELECT id, county_id AS "countyId", effective_from AS "effectiveFrom" FROM policies
        WHERE approved_at IS NOT NULL AND applied_at IS NULL AND effective_from <= ${now}
        ORDER BY effective_from, id LIMIT 1 FOR UPDATE SKIP LOCKED`
      if (!policy) return 0
      const rules = await rulebookAt(tx, policy.countyId, policy.effectiveFrom)
      let after = '00000000-0000-0000-0000-000000000000'
      for (;;) {
        await tx.$queryRaw`SELECT 1 FROM issues WHERE county_id = ${policy.countyId}::uuid AND light IS NOT NULL AND id > ${after}::uuid ORDER BY id LIMIT ${BATCH} FOR UPDATE`
        const rows = await tx.issue.findMany({
          where: { countyId: policy.countyId, stage: { in: [...OPEN_STAGES] }, id: { gt: after } },
          orderBy: { id: 'asc' },
          take: BATCH,
          include: ISSUE_ROW,
        })
        for (const row of rows) {
          const at = later(row.movedAt, policy.effectiveFrom)
          const { issue, change } = relight(factsOf(row), rules, at, 'policy')
          const named: IssueEvent | null = change && { ...change, policyId: policy.id }
          if (named) await appendEvents(tx, row, [named], null, at)
          await saveLight(tx, row.id, issue)
        }
        if (rows.length < BATCH) break
        after = (rows.at(-1) as IssueRow).id
      }
      await tx.policy.update({ where: { id: policy.id }, data: { appliedAt: now } })
      return 1
    },
    { timeout: 120_000 },
  )
}
