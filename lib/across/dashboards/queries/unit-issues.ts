import 'server-only'
import { linesOfEach, type ShownHead } from '@/lib/domains/issues/queries/lines-of-each'
import { OPEN } from '@/lib/domains/issues/queries/open'
import type { UnitScope } from '@/lib/domains/places/scope'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { OrderBy } from '@/lib/ground/database/where'

const SHOWN = 20
/** The enum's own order is grey, green, yellow, red: red stands first. */
const PRESSING_FIRST: readonly OrderBy[] = [{ light: 'desc' }, { dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }]

/** The open issues that a unit leads, and those on which it assists another lead: how many, and those that press most. */
export function listUnitIssues(
  actor: Actor,
  { countyId, id: unitId }: UnitScope,
  at: Instant,
): Promise<{ led: ShownHead; assisted: ShownHead }> {
  const headOf = (concerned: Prisma.IssueWhereInput) => ({
    where: { AND: [issuesFor(actor, 'issue.view'), { countyId, ...concerned }, OPEN] },
    ...{ orderBy: PRESSING_FIRST, take: SHOWN },
  })
  const anotherLead = { OR: [{ leadUnitId: { not: unitId } }, { leadUnitId: null }] }
  const heads = {
    led: headOf({ leadUnitId: unitId }),
    assisted: headOf({ assists: { some: { unitId } }, ...anotherLead }),
  }
  return read(actor, (tx) => linesOfEach(tx, heads, at))
}
