import type { LocalDate } from '@/lib/ground/clock'
import type { DemoCadre } from './cadre'
import { daysAfter } from './day'
import type { DemoTownship } from './places'
import type { Random } from './random'
import type { DemoUnit } from './units'
import { uuidAt } from './uuid'

type GrantRole =
  | 'LEADER'
  | 'HEADQUARTERS'
  | 'ORGDEPT'
  | 'INSPECTOR'
  | 'UNIT_OFFICER'
  | 'TOWNSHIP'
  | 'ADMINISTRATOR'
  | 'AUDITOR'

/** A role at the county, or at the town or unit that it names. */
export interface DemoGrant {
  id: string
  cadre: DemoCadre
  role: GrantRole
  township?: DemoTownship
  unit?: DemoUnit
  fromOn: LocalDate
  draftedBy: DemoCadre | null
  approvedBy: DemoCadre | null
}

/** Roles that only a leader may approve (RULES.md 1, grant.approve). */
const FOR_THE_LEADER: readonly GrantRole[] = [
  'LEADER',
  'HEADQUARTERS',
  'ORGDEPT',
  'INSPECTOR',
  'AUDITOR',
  'ADMINISTRATOR',
]

/** Writes grants as RULES.md 1 wants them: drafted by the administrator, approved by leader or headquarters, never one's own. */
export function grantMaker(
  officers: { administrator: DemoCadre; leader: DemoCadre; headquarters: DemoCadre },
  random: Random,
  today: LocalDate,
): (grant: Pick<DemoGrant, 'cadre' | 'role' | 'township' | 'unit'> & { since: LocalDate }) => DemoGrant {
  return ({ since, ...grant }) => {
    const fromOn = since <= today ? since : daysAfter(today, -1)
    const approver = FOR_THE_LEADER.includes(grant.role) ? officers.leader : officers.headquarters
    const drafter = officers.administrator
    return {
      ...grant,
      id: uuidAt(new Date(`${fromOn}T01:00:00Z`), random),
      fromOn,
      draftedBy: drafter === grant.cadre ? null : drafter,
      approvedBy: approver === grant.cadre ? null : approver,
    }
  }
}
