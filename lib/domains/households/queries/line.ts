import 'server-only'
import { visitDue } from '@/lib/domains/households/rules/visit-due'
import type { HouseholdLine } from '@/lib/domains/households/shown'
import { policyAt } from '@/lib/domains/policies/in-force'
import type { VisitCadencePolicy } from '@/lib/domains/policies/rules/visit-cadence'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { dayFromColumn, dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { maskName } from '@/lib/ground/crypto/mask'
import type { Tx } from '@/lib/ground/database/tx'

/** What a line reads of a household. */
export const LINE = {
  id: true,
  number: true,
  headName: true,
  people: true,
  category: true,
  povertyStatus: true,
  enjoysPolicy: true,
  monitorKind: true,
  mainCause: true,
  lastVisitedAt: true,
  endedOn: true,
  endReason: true,
  helperId: true,
  village: { select: { name: true, township: { select: { name: true } } } },
  group: { select: { name: true } },
  helper: { select: { name: true } },
  statusChanges: { where: { decidedAt: null }, select: { stage: true }, take: 1 },
} as const satisfies Prisma.HouseholdSelect

export type LineRow = Prisma.HouseholdGetPayload<{ select: typeof LINE }>

/** By what lines are made: the day, and how often the county has households visited. */
export type LineRules = { today: LocalDate; cadence: VisitCadencePolicy }

export async function lineRules(tx: Tx, { countyId }: Actor, now: Instant): Promise<LineRules> {
  return { today: dayOf(now), cadence: (await policyAt(tx, countyId, 'VISIT_CADENCE', now)).value }
}

/** The line of a row, its head masked. */
export function lineOf(row: LineRow, { today, cadence }: LineRules): HouseholdLine {
  const { headName, village, group, helper, helperId, statusChanges, endedOn, endReason, ...facts } = row
  const { dueOn, daysLate, due, every } = visitDue(row, cadence, today)
  return {
    ...facts,
    head: maskName(headName),
    township: village.township.name,
    village: village.name,
    group: group?.name ?? null,
    helper: helper?.name ?? null,
    due: helperId && !endedOn ? { on: dueOn, daysLate, now: due, every } : null,
    ended: endedOn && endReason ? { on: dayFromColumn(endedOn), reason: endReason } : null,
    changing: statusChanges[0]?.stage ?? null,
  }
}
