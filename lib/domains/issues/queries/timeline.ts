import 'server-only'
import type { IssueEvent } from '@/lib/domains/issues/events'
import { seenLight } from '@/lib/domains/issues/rules/seen-light'
import type { IssueTimeline, TimelineEntry } from '@/lib/domains/issues/shown'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { TeamKind } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import type { SeatRef } from '@/lib/ground/audit/entries'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { type KeptPlaces, placesOf } from '@/lib/ground/kept/places'
import { issueOnce } from './issue-once'
import { rightsOn } from './rights'

/** The timeline of an issue, newest first, with the names of the units and teams that it speaks of. */
export async function listEvents(actor: Actor, issueId: string): Promise<IssueTimeline> {
  return read(actor, async (tx) => {
    const issue = await issueOnce(tx, actor, { id: issueId })
    if (!issue) return { entries: [], units: {}, teams: {}, whole: false }
    const { calendar } = await rulebookAt(tx, issue.countyId, await databaseNow(tx))
    const { whole } = await rightsOn(tx, actor, issueId)
    const entries = issue.events.map(({ seq, at, type, data, seat, cadre }): TimelineEntry => {
      const event = { ...(whole || type === 'light' ? (data as object) : codesOf(data as object)), type } as IssueEvent
      return {
        seq,
        at,
        event,
        by: cadre && { cadreId: cadre.id, name: cadre.name, seat: seat as SeatRef },
        seen: event.type === 'light' ? seenLight(event.reason, calendar, at) : null,
      }
    })
    const { units } = await placesOf(tx, issue.countyId)
    return { entries, ...namesIn(entries, units, issue.village.teams), whole }
  })
}

const CODES = ['from', 'to', 'level', 'count', 'ordinal', 'first', 'kind', 'leadUnitId', 'leadTeamId']

/** What of an event is code and number, without the words that anyone wrote. */
function codesOf(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([key]) => CODES.includes(key)))
}

type Teams = readonly { id: string; kind: TeamKind }[]

/** Names of the units of the county and the teams of the village that events refer to by id. */
function namesIn(entries: TimelineEntry[], units: KeptPlaces['units'], teams: Teams) {
  const ids = new Set(entries.flatMap(({ event }) => idsIn(event)))
  const named = [...ids].flatMap((id) => units.get(id) ?? [])
  return {
    units: Object.fromEntries(named.map(({ id, shortName }) => [id, shortName])),
    teams: Object.fromEntries(teams.filter(({ id }) => ids.has(id)).map(({ id, kind }) => [id, kind])),
  }
}

function idsIn(event: IssueEvent): string[] {
  const refs = event as Partial<
    Record<'leadUnitId' | 'leadTeamId' | 'properUnitId' | 'proposedLeadUnitId', string | null>
  >
  const assisting = event.type === 'triaged' ? event.assistingUnitIds : []
  const named = [refs.leadUnitId, refs.leadTeamId, refs.properUnitId, refs.proposedLeadUnitId, ...(assisting ?? [])]
  return named.filter((id) => typeof id === 'string')
}
