import 'server-only'
import { visitDue } from '@/lib/domains/households/rules/visit-due'
import type { HouseholdLine } from '@/lib/domains/households/shown'
import { policyAt } from '@/lib/domains/policies/in-force'
import type { VisitCadencePolicy } from '@/lib/domains/policies/rules/visit-cadence'
import type { Household } from '@/lib/generated/prisma/client'
import type { StatusChangeStage } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { dayFromColumn, dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { maskName } from '@/lib/ground/crypto/mask'
import type { Tx } from '@/lib/ground/database/tx'

type Facts =
  | ('id' | 'number' | 'headName' | 'people' | 'category' | 'povertyStatus' | 'enjoysPolicy' | 'monitorKind')
  | ('mainCause' | 'lastVisitedAt' | 'endedOn' | 'endReason' | 'helperId')

/** What a line is made of: facts of a household, and the names about it. */
export type LineFacts = Pick<Household, Facts> & {
  village: string
  township: string
  group: string | null
  helper: string | null
  changing: StatusChangeStage | null
}

/** By what lines are made: the day, and how often the county has households visited. */
type LineRules = { today: LocalDate; cadence: VisitCadencePolicy }

export async function lineRules(tx: Tx, { countyId }: Pick<Actor, 'countyId'>, now: Instant): Promise<LineRules> {
  return { today: dayOf(now), cadence: (await policyAt(tx, countyId, 'VISIT_CADENCE', now)).value }
}

/** The line of a household, its head masked. */
export function lineOf(household: LineFacts, { today, cadence }: LineRules): HouseholdLine {
  const { id, number, people, category, povertyStatus, enjoysPolicy, monitorKind, mainCause, lastVisitedAt } = household
  const { headName, helperId, village, township, group, helper, changing, endedOn, endReason } = household
  const { dueOn, daysLate, due, every } = visitDue(household, cadence, today)
  return {
    ...{ id, number, people, category, povertyStatus, enjoysPolicy, monitorKind, mainCause, lastVisitedAt },
    ...{ village, township, group, helper, changing },
    head: maskName(headName),
    due: helperId && !endedOn ? { on: dueOn, daysLate, now: due, every } : null,
    ended: endedOn && endReason ? { on: dayFromColumn(endedOn), reason: endReason } : null,
  }
}
