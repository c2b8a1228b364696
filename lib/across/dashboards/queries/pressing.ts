import 'server-only'
import { KeptOfIssues } from '@/lib/domains/issues/figures/kept-of-issues'
import { LINE, type LineRow } from '@/lib/domains/issues/queries/line'
import type { Scope } from '@/lib/domains/places/scope'
import { issuesWithin } from '@/lib/domains/places/within'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayOf, type Instant, startOf } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'

/** Which issues of a county press most. Nothing in it depends on the hour: what does is counted when it is shown. */
type Pressing = {
  /** Red now, since yesterday or later. */
  turnedRed: number
  newestRed: LineRow[]
  /** Of the extensions that the county decides, the first to run out first. */
  asked: { dueAt: Instant | null; unit: string | null }[]
  /** When the step is due of each report that the county is to triage. */
  untriaged: (Instant | null)[]
}

const NEWEST = 4
const kept = new KeptOfIssues<Pressing>(200)

/** What presses in a county: found once, and kept until one of its issues changes. */
export function pressingIn(actor: Actor, county: Scope, at: Instant): Promise<Pressing> {
  return read(actor, (tx) => kept.find(tx, county, dayOf(at), () => findPressing(tx, county, at)))
}

async function findPressing(tx: Tx, county: Scope, at: Instant): Promise<Pressing> {
  const open = { ...issuesWithin(county), light: { not: null } } as const
  const red = { ...issuesWithin(county), light: 'RED' } as const
  const since = startOf(addDays(dayOf(at), -1))
  const asked = await tx.issue.findMany({
    where: { ...open, extensionDecider: { in: ['COUNTY', 'LEADER'] } },
    select: { dueAt: true, leadUnit: { select: { shortName: true } } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  })
  const untriaged = await tx.issue.findMany({
    where: { ...open, stage: 'REPORTED', level: 'COUNTY' },
    select: { stepDueAt: true },
  })
  return {
    turnedRed: await tx.issue.count({ where: { ...red, lightSince: { gte: since } } }),
    newestRed: await tx.issue.findMany({
      where: red,
      orderBy: [{ lightSince: 'desc' }, { id: 'desc' }],
      take: NEWEST,
      select: LINE,
    }),
    asked: asked.map(({ dueAt, leadUnit }) => ({ dueAt, unit: leadUnit?.shortName ?? null })),
    untriaged: untriaged.map(({ stepDueAt }) => stepDueAt),
  }
}
