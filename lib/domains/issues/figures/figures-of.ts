import 'server-only'
import type { Scope } from '@/lib/domains/places/scope'
import { issuesIn } from '@/lib/domains/places/within'
import type { Actor } from '@/lib/ground/access/actor'
import { dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { KeptOfIssues } from './kept-of-issues'
import { firstOfLast, RECENT_DAYS } from './periods'
import { type Recent, sumRecent } from './recent'
import { listRecentOfUnit, listRecentOfVillages } from './recent-rows'
import { listUnitTallies, listVillageTallies } from './tallies'
import { sumTallies, type Tally } from './tally'

/** What a dashboard of a place or unit counts of its issues. */
export type Figures = {
  /** The first of the 28 days that response figures look back over. */
  from: LocalDate
  open: Tally
  recent: Recent
  /** Since when the oldest overdue issue is. */
  oldestDueAt: Instant | null
  /** Of a place: each of its villages; one that never had an issue is not in it. */
  villages: Map<string, { open: Tally; recent: Recent }>
  /** Of a place: by the unit that leads. What each leads of what is open is known for a whole county. */
  units: Map<string, { open: Tally | undefined; recent: Recent }>
}

/** Some hundred counties with their townships, villages and units. */
const kept = new KeptOfIssues<Figures>(2_000)

/**
 * The figures of a scope: counted once, and kept until any of its issues changes or a new day begins. A request asks how
 * often they changed, and counts no more of a county than the villages that did.
 */
export async function figuresOf(actor: Actor, scope: Scope, at: Instant): Promise<Figures> {
  const today = dayOf(at)
  return read(actor, async (tx) =>
    kept.find(tx, scope, today, () =>
      scope.kind === 'unit' ? countUnit(actor, tx, scope, today) : countPlace(actor, tx, scope, today),
    ),
  )
}

async function countPlace(actor: Actor, tx: Tx, place: Scope, today: LocalDate): Promise<Figures> {
  const tallies = await listVillageTallies(actor, place)
  const unitTallies = place.kind === 'county' ? await listUnitTallies(actor, place) : new Map<string, Tally>()
  const recents = await listRecentOfVillages(tx, place, tallies, today)
  const led = new Map<string, Recent[]>([...unitTallies.keys()].map((id) => [id, []]))
  for (const byLead of recents.values())
    for (const [unit, recent] of byLead) if (unit) led.set(unit, [...(led.get(unit) ?? []), recent])
  const villages = new Map(
    [...tallies].map(([id, open]) => [id, { open, recent: sumRecent([...(recents.get(id)?.values() ?? [])]) }]),
  )
  const units = new Map([...led].map(([id, parts]) => [id, { open: unitTallies.get(id), recent: sumRecent(parts) }]))
  const recent = [...villages.values()].map((village) => village.recent)
  return { ...(await shared(tx, place, today, [...tallies.values()], recent)), villages, units }
}

async function countUnit(actor: Actor, tx: Tx, unit: Scope, today: LocalDate): Promise<Figures> {
  const tallies = await listUnitTallies(actor, unit)
  const recents = await listRecentOfUnit(tx, unit, today)
  return { ...(await shared(tx, unit, today, [...tallies.values()], recents)), villages: new Map(), units: new Map() }
}

async function shared(tx: Tx, scope: Scope, today: LocalDate, tallies: Tally[], recents: Recent[]) {
  const open = sumTallies(tallies)
  return {
    from: firstOfLast(RECENT_DAYS, today),
    open,
    recent: sumRecent(recents),
    oldestDueAt: open.overdue > 0 ? await oldestDueIn(tx, scope) : null,
  }
}

/** By the index of what is open and due: past those that were done late and wait for their signature. */
async function oldestDueIn(tx: Tx, scope: Scope): Promise<Instant | null> {
  const [oldest] = await tx.$queryRaw<{ due: Date }[]>`
    SELECT i.due_at AS due FROM issues i
    WHERE ${issuesIn(scope)} AND i.light IS NOT NULL AND i.due_at IS NOT NULL AND is_overdue(i.light_reason)
    ORDER BY i.due_at LIMIT 1`
  return oldest?.due ?? null
}
