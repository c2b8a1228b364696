import { type Deed, reachOf } from '@/lib/ground/access/deeds'
import type { Role } from '@/lib/ground/access/roles'

/** What a seat lets one see, by the deed that says so in the table of deeds; of the dashboards the highest stands for those below. */
const SIGHTS = {
  issues: ['issue.view'],
  common: ['common.view'],
  households: ['household.view'],
  reveals: ['personal.reveal'],
  dashboards: ['county.view', 'township.view', 'village.view'],
  unit: ['unit.view'],
  teams: ['appointment.view'],
  postings: ['posting.view'],
  policies: ['policy.view'],
  accounts: ['account.manage'],
  audit: ['audit.view'],
} as const satisfies Record<string, readonly Deed[]>

export type Sight = keyof typeof SIGHTS

/** How far: C county · T township · V village · U its issues · P its people · H one's households · S a task's · O one's own · R the rules · logins. */
export type SightReach = 'C' | 'T' | 'V' | 'U' | 'P' | 'H' | 'S' | 'O' | 'R' | 'A' | 'logins'

/** What a seat of a role lets its holder see, straight from the table of deeds: an explanation that cannot differ from what holds. */
export function sightsOf(role: Role): { sight: Sight; reach: SightReach }[] {
  return (Object.keys(SIGHTS) as Sight[]).flatMap((sight) => {
    const reach = (SIGHTS[sight] as readonly Deed[]).map((deed) => reachOf(deed, role)).find(Boolean)
    if (!reach) return []
    const [scope, as] = reach.split(' ')
    return [{ sight, reach: (as === 'logins' ? as : scope) as SightReach }]
  })
}
