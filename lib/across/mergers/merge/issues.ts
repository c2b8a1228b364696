import 'server-only'
import { catchUp } from '@/lib/domains/issues/commands/catch-up'
import { appendEvents } from '@/lib/domains/issues/commands/save'
import { factsOf, ISSUE_ROW, type IssueRow } from '@/lib/domains/issues/queries/row'
import type { Village, VillageChange } from '@/lib/generated/prisma/client'
import { type Instant, later } from '@/lib/ground/clock'
import { lockRows } from '@/lib/ground/database/lock'
import type { Tx } from '@/lib/ground/database/tx'

/**
 * Moves the open issues of a dissolved village to its successor: number, clocks and light stay, a team that leads is the
 * successor's of the same kind, and the timeline says so. Answers how many.
 */
export async function moveIssues(
  tx: Tx,
  change: Pick<VillageChange, 'document'>,
  village: Village,
  groups: ReadonlyMap<string, string>,
  now: Instant,
): Promise<number> {
  const successor = await tx.village.findUniqueOrThrow({
    where: { id: village.mergedIntoId ?? '' },
    include: { teams: true },
  })
  const oldTeams = await tx.supportTeam.findMany({ where: { villageId: village.id } })
  const teamOf = (teamId: string | null): string | null => {
    const kind = oldTeams.find(({ id }) => id === teamId)?.kind
    return successor.teams.find((team) => team.kind === kind)?.id ?? null
  }
  await lockRows(tx, 'Issue', { villageId: village.id, light: { not: null } })
  const rows = await tx.issue.findMany({
    where: { villageId: village.id, light: { not: null } },
    include: ISSUE_ROW,
    orderBy: { id: 'asc' },
  })
  for (const row of rows) {
    const at = [row.movedAt, row.lightSince ?? row.movedAt].reduce(later, now)
    await catchUp(tx, row, factsOf(row), at)
    const leadTeamId = row.leadTeamId && teamOf(row.leadTeamId)
    const moved = { villageId: successor.id, townshipId: successor.townshipId, leadTeamId }
    const groupId = (row.groupId && groups.get(row.groupId)) || null
    await tx.issue.update({
      where: { id: row.id },
      data: { ...moved, groupId, movedAt: at, version: row.version + 1 },
    })
    if (row.leadTeamId && leadTeamId) await handOver(tx, row.id, leadTeamId, at)
    await appendEvents(tx, { ...row, villageId: successor.id }, [eventOf(row, leadTeamId)], null, at)
  }
  return rows.length

  function eventOf(row: IssueRow, leadTeamId: string | null) {
    return {
      type: 'villageMerged',
      oldVillage: village.name,
      oldCode: village.code,
      newVillage: successor.name,
      document: change.document,
      ...(row.leadTeamId && { leadTeamId }),
    } as const
  }
}

/** Leads are kept with from and to. */
async function handOver(tx: Tx, issueId: string, teamId: string, at: Instant): Promise<void> {
  await tx.issueLead.updateMany({ where: { issueId, toAt: null }, data: { toAt: at } })
  await tx.issueLead.create({ data: { issueId, teamId, fromAt: at } })
}
