import 'server-only'
import type { Policy, Prisma } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { keptFact } from '@/lib/ground/kept/kept'
import { POLICY_KINDS, type PolicyKind, type PolicyValue, readValue } from './kinds'

/** A rule as it is in force at an instant: its value, and the row that set it since when; null is the value that ships. */
export type InForce<K extends PolicyKind> = {
  kind: K
  value: PolicyValue<K>
  policy: { id: string; document: string; since: Instant } | null
}

/** Of several that are in force the one of the latest day, and of the same day the one that was approved last. */
export const LATEST_FIRST = [
  { effectiveFrom: 'desc' },
  { approvedAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.PolicyOrderByWithRelationInput[]

type Approved = Pick<Policy, 'id' | 'kind' | 'document'> & { since: Instant; value: unknown }

/** Every rule that a county ever approved and did not withdraw, the latest first; each value read once. */
const approvedOf = keptFact(async (tx, countyId): Promise<Approved[]> => {
  const rows = await tx.policy.findMany({
    where: { countyId, approvedAt: { not: null }, withdrawnAt: null },
    orderBy: [...LATEST_FIRST],
  })
  return rows.map((row) => ({ ...row, since: sinceOf(row), value: readValue(row.kind, row.value) }))
})

/** The rule of a kind that was in force in a county at an instant, on any past day too. */
export async function policyAt<K extends PolicyKind>(
  tx: Tx,
  countyId: string,
  kind: K,
  at: Instant,
): Promise<InForce<K>> {
  return inForce(await approvedOf(tx, countyId), kind, at)
}

/** The rules of several kinds. */
export async function policiesAt<K extends PolicyKind>(
  tx: Tx,
  countyId: string,
  kinds: readonly K[],
  at: Instant,
): Promise<{ [Kind in K]: InForce<Kind> }> {
  const approved = await approvedOf(tx, countyId)
  return Object.fromEntries(kinds.map((kind) => [kind, inForce(approved, kind, at)])) as { [Kind in K]: InForce<Kind> }
}

/** When the rules of some kinds changed in a county: after an instant, and until another. */
export async function policyChanges(
  tx: Tx,
  countyId: string,
  kinds: readonly PolicyKind[],
  { after, until }: { after: Instant; until: Instant },
): Promise<Instant[]> {
  const approved = await approvedOf(tx, countyId)
  const since = approved.filter(({ kind }) => kinds.includes(kind)).map((policy) => policy.since)
  return since.filter((at) => at > after && at <= until)
}

/** A policy is in force from its day on, but never before somebody approved it: so the past stays as it was. */
function inForce<K extends PolicyKind>(approved: readonly Approved[], wanted: K, at: Instant): InForce<K> {
  const policy = approved.find(({ kind, since }) => kind === wanted && since <= at)
  if (!policy) return { kind: wanted, value: POLICY_KINDS[wanted].standard() as PolicyValue<K>, policy: null }
  const { id, document, since } = policy
  return { kind: wanted, value: policy.value as PolicyValue<K>, policy: { id, document, since } }
}

/** From when an approved policy is in force. */
export function sinceOf({ effectiveFrom, approvedAt }: Pick<Policy, 'effectiveFrom' | 'approvedAt'>): Instant {
  return approvedAt && approvedAt > effectiveFrom ? approvedAt : effectiveFrom
}
