import 'server-only'
import type { Policy, Prisma } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { POLICY_KINDS, type PolicyKind, type PolicyValue, readValue } from './kinds'

/** A rule as it is in force at an instant: its value, and the row that set it since when; null is the value that ships. */
export type InForce<K extends PolicyKind> = {
  kind: K
  value: PolicyValue<K>
  policy: { id: string; document: string; since: Instant } | null
}

/** A policy is in force from its day on, but never before somebody approved it: so the past stays as it was. */
function approvedBy(at: Instant) {
  return {
    effectiveFrom: { lte: at },
    approvedAt: { lte: at },
    withdrawnAt: null,
  } as const satisfies Prisma.PolicyWhereInput
}

/** Of several that are in force the one of the latest day, and of the same day the one that was approved last. */
export const LATEST_FIRST = [
  { effectiveFrom: 'desc' },
  { approvedAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.PolicyOrderByWithRelationInput[]

/** The rule of a kind that was in force in a county at an instant, on any past day too. */
export async function policyAt<K extends PolicyKind>(
  tx: Tx,
  countyId: string,
  kind: K,
  at: Instant,
): Promise<InForce<K>> {
  const row = await tx.policy.findFirst({ where: { countyId, kind, ...approvedBy(at) }, orderBy: [...LATEST_FIRST] })
  return inForce(kind, row)
}

/** The rules of several kinds in one read. */
export async function policiesAt<K extends PolicyKind>(
  tx: Tx,
  countyId: string,
  kinds: readonly K[],
  at: Instant,
): Promise<{ [Kind in K]: InForce<Kind> }> {
  const rows = await tx.policy.findMany({
    where: { countyId, kind: { in: [...kinds] }, ...approvedBy(at) },
    orderBy: [...LATEST_FIRST],
    distinct: ['kind'],
  })
  const entries = kinds.map((kind) => [kind, inForce(kind, rows.find((row) => row.kind === kind) ?? null)])
  return Object.fromEntries(entries)
}

function inForce<K extends PolicyKind>(kind: K, row: Policy | null): InForce<K> {
  if (!row) return { kind, value: POLICY_KINDS[kind].standard() as PolicyValue<K>, policy: null }
  return {
    kind,
    value: readValue(kind, row.value),
    policy: { id: row.id, document: row.document, since: sinceOf(row) },
  }
}

/** From when an approved policy is in force. */
export function sinceOf({ effectiveFrom, approvedAt }: Pick<Policy, 'effectiveFrom' | 'approvedAt'>): Instant {
  return approvedAt && approvedAt > effectiveFrom ? approvedAt : effectiveFrom
}
