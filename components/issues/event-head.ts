import type { IssueEvent, LeadRef } from '@/lib/domains/issues/events'
import type { IssueTimeline, LeadName, TimelineEntry } from '@/lib/domains/issues/shown'
import { leadWords } from '@/lib/domains/issues/who-words'
import type { IssueWords } from '@/lib/domains/issues/words'
import { dayOf } from '@/lib/ground/clock'

type Names = Pick<IssueTimeline, 'units' | 'teams'>

/** The lead that an event names by id. */
function leadOf(event: LeadRef, names: Names): LeadName {
  const unit = event.leadUnitId && names.units[event.leadUnitId]
  if (unit) return { unit }
  const team = event.leadTeamId && names.teams[event.leadTeamId]
  return team ? { team } : null
}

/** How often: the count or ordinal that an event carries. */
function countOf(event: IssueEvent): number {
  if ('count' in event) return event.count
  return 'ordinal' in event ? event.ordinal : 0
}

/** What was done, in a few words: 首次响应, 研判：县级办理，牵头 交通局. */
export function headWords(words: IssueWords, { event, by }: TimelineEntry, names: Names): string {
  const { events, levels } = words
  return events(`heads.${event.type}`, {
    count: countOf(event),
    first: 'first' in event && event.first ? 'yes' : 'no',
    kind: 'kind' in event ? event.kind : 'none',
    role: by?.seat?.role ?? 'none',
    level: 'level' in event ? levels(event.level) : '',
    to: 'to' in event && event.type !== 'light' ? levels(event.to) : '',
    lead: leadWords(words, leadOf(event as LeadRef, names)),
  })
}

/** Who did what when, for whoever was writing meanwhile: 王某 10:28 已登记到场。 */
export function meanwhileWords(words: IssueWords, entries: readonly TimelineEntry[], now: Date): string | undefined {
  const last = entries.find((entry) => entry.by !== null)
  if (!last?.by) return undefined
  const { moves, events, format } = words
  const time = dayOf(last.at) === dayOf(now) ? format.time(last.at) : format.instant(last.at, now)
  return moves('meanwhile', { who: last.by.name, time, what: events(`did.${last.event.type}`) })
}
