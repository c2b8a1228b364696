import { randomUUID } from 'node:crypto'
import { moveIssue } from '@/lib/domains/issues/commands/move'
import { reportIssue } from '@/lib/domains/issues/commands/report'
import type { MoveInput, PersonalVerb } from '@/lib/domains/issues/rules/moves'
import { ReportIssue } from '@/lib/domains/issues/schema'
import type { Level } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayOf, lastDayBefore } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import type { Place } from './place'

/** An issue that a test made. Its title is like no other: where it appears, this issue has been seen. */
export type MadeIssue = { id: string; number: string; title: string }

type Typed<V extends PersonalVerb> = Omit<MoveInput<V>, 'issueId' | 'version'>

/** Who reports for a level, and to whom the level gives the work. */
const reporterAt = { VILLAGE: 'member', TOWNSHIP: 'township', COUNTY: 'headquarters' } as const
const triagerAt = { VILLAGE: 'commander', TOWNSHIP: 'township', COUNTY: 'headquarters' } as const
const doerAt = { VILLAGE: 'colleague', TOWNSHIP: 'township', COUNTY: 'officer' } as const

export async function reported(place: Place, level: Level, by?: Actor, more: Partial<ReportIssue> = {}) {
  const title = `试验${randomUUID().slice(0, 13)}`
  const given = {
    id: randomUUID(),
    villageId: place.village.id,
    category: 'ROAD',
    title,
    text: `经过${title}`,
    ...more,
  }
  const report = ReportIssue.parse(given)
  const { number } = await reportIssue(by ?? place.people[reporterAt[level]], report, [], await now(db()))
  return { id: report.id, number, title } satisfies MadeIssue
}

/** Triaged to the lead that the level has, unless said otherwise: a team of the village, the township's own unit, a unit of the county. */
export async function handled(
  place: Place,
  level: Level,
  more: Partial<ReportIssue> = {},
  triage: Partial<Typed<'triage'>> = {},
): Promise<MadeIssue> {
  const issue = await reported(place, level, undefined, more)
  const lead = {
    VILLAGE: { leadTeamId: place.teams.RESIDENT_TEAM },
    TOWNSHIP: { leadUnitId: place.units.town },
    COUNTY: { leadUnitId: place.units.lead },
  }[level]
  await moved(place.people[triagerAt[level]], 'triage', issue, {
    ...{ cause: '年久失修', urgent: false, assistingUnitIds: [] },
    ...(!triage.leadUnitId && lead),
    ...triage,
  })
  return issue
}

/** Reported done by the lead, or by who is named. */
export async function worked(place: Place, level: Level, by?: Actor): Promise<MadeIssue> {
  const issue = await handled(place, level)
  await moved(by ?? place.people[doerAt[level]], 'done', issue, { outcome: '已经修好', noVisitReason: '电话里办妥' })
  return issue
}

/** With the household's yes, written down by a member. */
export async function agreed(place: Place, level: Level, by?: Actor): Promise<MadeIssue> {
  const issue = await worked(place, level, by)
  await moved(place.people.member, 'consent', issue, {
    ...{ answer: 'yes', voice: 'HOUSEHOLD', speaker: '户主', way: 'IN_PERSON', saidAt: undefined, remark: '' },
  } as Typed<'consent'>)
  return issue
}

export async function closed(place: Place): Promise<MadeIssue> {
  const issue = await agreed(place, 'VILLAGE')
  await moved(place.people.commander, 'verify', issue, { remark: '' })
  return issue
}

/** Makes a move as its screen would. */
export async function moved<V extends PersonalVerb>(by: Actor, verb: V, issue: { id: string }, typed: Typed<V>) {
  const { version } = await db().issue.findUniqueOrThrow({ where: { id: issue.id }, select: { version: true } })
  const input = { ...typed, issueId: issue.id, version } as unknown as MoveInput<V> & {
    issueId: string
    version: number
  }
  await moveIssue(by, verb, input, await now(db()))
}

/** A day shortly after the deadline of an issue. */
export async function afterDeadline(issueId: string): Promise<string> {
  const { dueAt } = await db().issue.findUniqueOrThrow({ where: { id: issueId }, select: { dueAt: true } })
  return addDays(lastDayBefore(dueAt as Date), 3)
}

export const daysFromNow = async (days: number): Promise<string> => addDays(dayOf(await now(db())), days)
