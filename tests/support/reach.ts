import type { Seat } from '@/lib/ground/access/actor'
import { type Deed, reachOf } from '@/lib/ground/access/deeds'
import { LEVEL_OF_ROLE } from '@/lib/ground/access/roles'

/** What decides whether a seat reaches an issue. */
export type Reachable = {
  countyId: string
  townshipId: string
  villageId: string
  level: string
  reporterId: string
  leadUnitId: string | null
  leadTeamId: string | null
  extensionDecider: string | null
  assists: readonly { unitId: string }[]
  leadUnit: { townshipId: string | null } | null
}

/** How far a cell of RULES.md section 1 reaches, said once more and plainly, to hold lib/ground/access/scope against it. */
export function reaches(seat: Seat, deed: Deed, issue: Reachable, cadreId: string): boolean {
  const cell = reachOf(deed, seat.role)
  if (!cell) return false
  const [scope, as] = cell.split(' ')
  const assists = issue.assists.some(({ unitId }) => unitId === seat.unitId)
  const inPlace = {
    C: issue.countyId === seat.countyId,
    T: issue.townshipId === seat.townshipId,
    V: issue.villageId === seat.villageId,
    U: issue.countyId === seat.countyId && (issue.leadUnitId === seat.unitId || assists),
    O: issue.countyId === seat.countyId && issue.reporterId === cadreId,
  }[scope as string]
  if (!inPlace) return false
  if (as === 'level') return issue.level === LEVEL_OF_ROLE[seat.role]
  if (as === 'decides') return issue.extensionDecider === LEVEL_OF_ROLE[seat.role]
  if (as === 'lead' && scope === 'U') return issue.leadUnitId === seat.unitId
  if (as === 'lead' && scope === 'T') return issue.leadUnit?.townshipId === seat.townshipId
  if (as === 'lead') return issue.leadTeamId !== null
  return true
}
