import 'server-only'
import type { LightReason } from '@/lib/domains/issues/rules/light-reason'
import { seenLight } from '@/lib/domains/issues/rules/seen-light'
import type { IssueLine, LeadName } from '@/lib/domains/issues/shown'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { TeamKind } from '@/lib/generated/prisma/enums'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'

export type { IssueLine } from '@/lib/domains/issues/shown'

/** What one line of a list reads of an issue. */
export const LINE = {
  id: true,
  countyId: true,
  number: true,
  title: true,
  category: true,
  urgent: true,
  stage: true,
  level: true,
  light: true,
  lightReason: true,
  dueAt: true,
  stepDueAt: true,
  movedAt: true,
  closedAt: true,
  village: { select: { name: true, code: true, township: { select: { name: true } } } },
  leadUnit: { select: { shortName: true } },
  leadTeam: { select: { kind: true } },
} as const satisfies Prisma.IssueSelect

export type LineRow = Prisma.IssueGetPayload<{ select: typeof LINE }>

/** The rules in force of each county that the rows belong to: nearly always one. */
export async function rulebooksFor(
  tx: Tx,
  rows: readonly { countyId: string }[],
  now: Instant,
): Promise<Map<string, Rulebook>> {
  const rulebooks = new Map<string, Rulebook>()
  for (const { countyId } of rows)
    if (!rulebooks.has(countyId)) rulebooks.set(countyId, await rulebookAt(tx, countyId, now))
  return rulebooks
}

export function leadName(row: {
  leadUnit: { shortName: string } | null
  leadTeam: { kind: TeamKind } | null
}): LeadName {
  if (row.leadUnit) return { unit: row.leadUnit.shortName }
  return row.leadTeam && { team: row.leadTeam.kind }
}

export function lineOf(row: LineRow, rulebooks: Map<string, Rulebook>, now: Instant): IssueLine {
  const { countyId, lightReason, village, leadUnit, leadTeam, ...facts } = row
  const reason = lightReason as LightReason | null
  const rules = rulebooks.get(countyId)
  return {
    ...facts,
    seen: reason && row.light && rules ? seenLight(reason, rules.calendar, now) : null,
    villageName: village.name,
    villageCode: village.code,
    townshipName: village.township.name,
    lead: leadName({ leadUnit, leadTeam }),
  }
}
