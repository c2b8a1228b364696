import 'server-only'
import { chaptersBetween } from '@/lib/domains/issues/queries/chapters'
import { inTime } from '@/lib/domains/issues/rules/in-time'
import type { LightChange } from '@/lib/domains/issues/rules/replay'
import { replayLights } from '@/lib/domains/issues/rules/replay'
import type { Happening } from '@/lib/domains/issues/rules/replayed-moves'
import type { PolicyValue } from '@/lib/domains/policies/kinds'
import { type RuleKind, withDraft } from '@/lib/domains/policies/rulebook'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { IssueCategory } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { issuesFor } from '@/lib/ground/access/scope/issues'
import { addDays, dayOf, type Instant, startOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'

const DAYS = 30
/** The latest so many of the month are replayed; the answer says when there were more. */
const ISSUES_AT_MOST = 10_000
const BATCH = 1_000
const SHOWN = 50

type ReplayedIssue = {
  id: string
  number: string
  title: string
  village: string
  category: IssueCategory
  /** When it turned red first, under the draft or as it was. */
  redAt: Instant
}

/** What a draft would have done to the issues that were reported in the last thirty days. */
export type Replay = {
  days: number
  issues: number
  complete: boolean
  wouldBeRed: number
  wereRed: number
  /** Red under the draft alone, and red as it was alone: how many, and the first of them. */
  more: { count: number; issues: ReplayedIssue[] }
  fewer: { count: number; issues: ReplayedIssue[] }
}

/**
 * Replays the issues of the last thirty days as if a draft had been in force from their report on, and counts those that
 * would have turned red beside those that did. The figures of what was are the timeline's own.
 */
export async function replayMonth<K extends RuleKind>(
  actor: Actor,
  { countyId, kind, value }: { countyId: string; kind: K; value: PolicyValue<K> },
  now: Instant,
): Promise<Replay> {
  const from = startOf(addDays(dayOf(now), -DAYS))
  return read(actor, async (tx) => {
    const real = await chaptersBetween(tx, countyId, from, now)
    const other = inTime(real.map(({ since, rules }) => ({ since, rules: withDraft(rules, kind, value) })))
    const rules = { real: inTime(real), other }
    const townshipOf = await townshipsOfUnits(tx, countyId)
    const where = { AND: [{ countyId, reportedAt: { gte: from, lte: now } }, issuesFor(actor, 'issue.view')] }
    const issues = await tx.issue.findMany({
      where,
      select: { id: true, number: true, title: true, category: true, village: { select: { name: true } } },
      orderBy: { reportedAt: 'desc' },
      take: ISSUES_AT_MOST + 1,
    })
    const tally: Tally = { wouldBeRed: 0, wereRed: 0, more: [], fewer: [] }
    const counted = issues.slice(0, ISSUES_AT_MOST)
    for (let n = 0; n < counted.length; n += BATCH) {
      const batch = counted.slice(n, n + BATCH)
      const timelines = await timelinesOf(
        tx,
        batch.map(({ id }) => id),
      )
      for (const { village, ...issue } of batch) {
        const happenings = timelines.get(issue.id) ?? []
        const would = redIn(replayLights({ id: issue.id, happenings, townshipOf }, rules, now))
        count(tally, { ...issue, village: village.name }, would, redIn(happenings.filter(isLight)))
      }
    }
    return {
      days: DAYS,
      issues: counted.length,
      complete: issues.length === counted.length,
      wouldBeRed: tally.wouldBeRed,
      wereRed: tally.wereRed,
      more: { count: tally.more.length, issues: tally.more.slice(0, SHOWN) },
      fewer: { count: tally.fewer.length, issues: tally.fewer.slice(0, SHOWN) },
    }
  })
}

type Tally = { wouldBeRed: number; wereRed: number; more: ReplayedIssue[]; fewer: ReplayedIssue[] }

function count(tally: Tally, issue: Omit<ReplayedIssue, 'redAt'>, would: Instant | null, was: Instant | null): void {
  if (would) tally.wouldBeRed++
  if (was) tally.wereRed++
  if (would && !was) tally.more.push({ ...issue, redAt: would })
  if (was && !would) tally.fewer.push({ ...issue, redAt: was })
}

const redIn = (lights: readonly LightChange[]): Instant | null => lights.find(({ to }) => to === 'RED')?.at ?? null
const isLight = (happening: Happening): happening is Extract<Happening, { type: 'light' }> => happening.type === 'light'

/** The whole timelines of some issues, in the order in which things happened. */
export async function timelinesOf(tx: Tx, issueIds: string[]): Promise<Map<string, Happening[]>> {
  const rows = await tx.issueEvent.findMany({
    where: { issueId: { in: issueIds } },
    select: { issueId: true, at: true, type: true, cadreId: true, seat: true, data: true },
    orderBy: [{ issueId: 'asc' }, { seq: 'asc' }],
  })
  const timelines = new Map<string, Happening[]>()
  for (const { issueId, data, ...event } of rows) {
    const happening = { ...(data as Prisma.JsonObject), ...event } as unknown as Happening
    const timeline = timelines.get(issueId)
    if (timeline) timeline.push(happening)
    else timelines.set(issueId, [happening])
  }
  return timelines
}

/** The township of each unit that has one. */
export async function townshipsOfUnits(tx: Tx, countyId: string): Promise<Map<string, string>> {
  const units = await tx.unit.findMany({
    where: { countyId, townshipId: { not: null } },
    select: { id: true, townshipId: true },
  })
  return new Map(units.flatMap(({ id, townshipId }) => (townshipId ? [[id, townshipId] as const] : [])))
}
