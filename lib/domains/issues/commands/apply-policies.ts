import 'server-only'
import { factsOf, ISSUE_ROW, type IssueRow } from '@/lib/domains/issues/queries/row'
import { relight } from '@/lib/domains/issues/rules/carry-out'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import { type Instant, later } from '@/lib/ground/clock'
import { system } from '@/lib/ground/database/asker'
import { read, transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { type Relit, relitBy, saveLights } from './catch-up'

const BATCH = 200
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** A policy and since when it is in force: from its day on, but never before somebody approved it. */
type InForce = { id: string; countyId: string; at: Instant }

/**
 * Gives all open issues their light under the next policy that has come into force; each change names the policy, and no
 * deadline moves. Answers how many policies it applied. In batches, since a county has tens of thousands of open issues:
 * one that is cut short is begun again, and finds nothing left to change on what it had done.
 */
export async function applyPolicies(now: Instant): Promise<number> {
  const policy = await nextPolicy(now)
  if (!policy) return 0
  let after: string | null = BEFORE_ALL
  while (after !== null) {
    const from: string = after
    after = await transaction(system('ticker'), (tx) => applyToBatch(tx, policy, from))
  }
  const unapplied = { id: policy.id, appliedAt: null }
  await transaction(system('ticker'), (tx) => tx.policy.updateMany({ where: unapplied, data: { appliedAt: now } }))
  return 1
}

async function nextPolicy(now: Instant): Promise<InForce | undefined> {
  const [policy] = await read(
    system('ticker'),
    (tx) => tx.$queryRaw<InForce[]>`
    SELECT id, county_id AS "countyId", greatest(effective_from, approved_at) AS at FROM policies
    WHERE applied_at IS NULL AND effective_from <= ${now} AND approved_at <= ${now}
      AND kind IN ('LIGHTS', 'DEADLINES', 'CALENDAR') ORDER BY at, id LIMIT 1`,
  )
  return policy
}

/** The next open issues by id; answers the last one's, or null when there are no more. */
async function applyToBatch(tx: Tx, policy: InForce, after: string): Promise<string | null> {
  const open = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM issues WHERE county_id = ${policy.countyId}::uuid AND light IS NOT NULL AND id > ${after}::uuid
    ORDER BY id LIMIT ${BATCH} FOR UPDATE`
  const rows = await tx.issue.findMany({ where: { id: { in: open.map(({ id }) => id) } }, include: ISSUE_ROW })
  const relit = []
  for (const row of rows) relit.push(await underPolicy(tx, policy, row))
  await saveLights(tx, relit)
  return open.length < BATCH ? null : (open.at(-1)?.id ?? null)
}

/** What time alone had changed before is told first and at its own instant. What was moved since was lit by these rules already. */
async function underPolicy(tx: Tx, policy: InForce, row: IssueRow): Promise<Relit> {
  const at = [row.movedAt, row.lightSince ?? row.movedAt].reduce(later, policy.at)
  const { facts, told } = await relitBy(tx, row, factsOf(row), new Date(at.getTime() - 1))
  const { issue, change } = relight(facts, await rulebookAt(tx, row.countyId, at), at, 'policy')
  return { row, facts: issue, told: change ? [...told, { event: { ...change, policyId: policy.id }, at }] : told }
}
