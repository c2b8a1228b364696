import 'server-only'
import type { IssueEvent } from '@/lib/domains/issues/events'
import { seenLight } from '@/lib/domains/issues/rules/seen-light'
import type { IssueTimeline, TimelineEntry } from '@/lib/domains/issues/shown'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import type { SeatRef } from '@/lib/ground/audit/entries'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { issuesSeenWhole } from './sight'

/** An issue that needed more than this many steps has them read in its export. */
const EVENTS_AT_MOST = 300

/** The timeline of an issue, newest first, with the names of the units and teams that it speaks of. */
export async function listEvents(actor: Actor, issueId: string): Promise<IssueTimeline> {
  return read(actor, async (tx) => {
    const where = { AND: [{ id: issueId }, issuesFor(actor, 'issue.view')] }
    const issue = await tx.issue.findFirst({ where, select: { countyId: true } })
    if (!issue) return { entries: [], units: {}, teams: {}, whole: false }
    const limited = issuesSeenWhole(actor)
    const [rows, rules, whole] = await Promise.all([
      tx.issueEvent.findMany({
        where: { issueId },
        orderBy: { seq: 'desc' },
        take: EVENTS_AT_MOST,
        select: {
          seq: true,
          at: true,
          type: true,
          data: true,
          seat: true,
          cadre: { select: { id: true, name: true } },
        },
      }),
      rulebookAt(tx, issue.countyId, await databaseNow(tx)),
      limited === null ? 1 : tx.issue.count({ where: { AND: [where, limited] } }),
    ])
    const seen = whole > 0
    const entries = rows.map(({ seq, at, type, data, seat, cadre }): TimelineEntry => {
      const event = { ...(seen || type === 'light' ? (data as object) : codesOf(data as object)), type } as IssueEvent
      return {
        seq,
        at,
        event,
        by: cadre && { cadreId: cadre.id, name: cadre.name, seat: seat as SeatRef },
        seen: event.type === 'light' ? seenLight(event.reason, rules.calendar, at) : null,
      }
    })
    return { entries, ...(await namesIn(tx, entries)), whole: seen }
  })
}

const CODES = ['from', 'to', 'level', 'count', 'ordinal', 'first', 'kind', 'leadUnitId', 'leadTeamId']

/** What of an event is code and number, without the words that anyone wrote. */
function codesOf(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([key]) => CODES.includes(key)))
}

/** Names of the units and teams that events refer to by id. */
async function namesIn(tx: Tx, entries: TimelineEntry[]) {
  const unitIds = new Set<string>()
  const teamIds = new Set<string>()
  for (const { event } of entries) {
    const refs = event as Partial<Record<'leadUnitId' | 'properUnitId' | 'proposedLeadUnitId', string | null>>
    for (const id of [refs.leadUnitId, refs.properUnitId, refs.proposedLeadUnitId]) if (id) unitIds.add(id)
    if (event.type === 'triaged') for (const id of event.assistingUnitIds ?? []) unitIds.add(id)
    if ('leadTeamId' in event && event.leadTeamId) teamIds.add(event.leadTeamId)
  }
  const [units, teams] = await Promise.all([
    unitIds.size
      ? tx.unit.findMany({ where: { id: { in: [...unitIds] } }, select: { id: true, shortName: true } })
      : [],
    teamIds.size
      ? tx.supportTeam.findMany({ where: { id: { in: [...teamIds] } }, select: { id: true, kind: true } })
      : [],
  ])
  return {
    units: Object.fromEntries(units.map(({ id, shortName }) => [id, shortName])),
    teams: Object.fromEntries(teams.map(({ id, kind }) => [id, kind])),
  }
}
