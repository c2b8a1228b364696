import 'server-only'
import type { Chapter } from '@/lib/domains/issues/rules/in-time'
import { policyChanges } from '@/lib/domains/policies/in-force'
import { RULE_KINDS, rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'

/** The rules of a county from an instant to another, chapter by chapter: a new one where a policy came into force. */
export async function chaptersBetween(tx: Tx, countyId: string, from: Instant, until: Instant): Promise<Chapter[]> {
  const instants = await policyChanges(tx, countyId, RULE_KINDS, { after: from, until })
  const since = [...new Set([from, ...instants].map(Number))].sort((a, b) => a - b).map((at) => new Date(at))
  const chapters: Chapter[] = []
  for (const at of since) chapters.push({ since: at, rules: await rulebookAt(tx, countyId, at) })
  return chapters
}
