import type { Instant, LocalDate } from '@/lib/ground/clock'
import { type Entry, overlaps, type Period, standing, type Tenure } from './tenure'

/** What can be done with tenures. `on` is the first day of what is new. */
export type Change =
  | ({ kind: 'APPOINT' } & Period)
  | { kind: 'TRANSFER'; tenureId: string; placeId: string; on: LocalDate }
  | { kind: 'SWAP'; tenureId: string; otherTenureId: string; on: LocalDate }
  | { kind: 'END'; tenureId: string; on: LocalDate }
  | ({ kind: 'CORRECT'; tenureId: string } & Period)

/** A period to be written; where it stands for a tenure, that one's id. */
export type Writing = Period & { replacesId: string | null }

/** What a change voids and writes. Nothing else ever happens to the record. */
export type Plan = { voids: Tenure[]; writes: Writing[] }

/** Why a change cannot be. */
export type Objection =
  | { why: 'gone' } // the tenure is not in the record any more
  | { why: 'outside'; tenure: Tenure } // the day is not within the tenure
  | { why: 'nothing' } // it would leave everything as it is
  | { why: 'place_held' | 'person_holds'; by: Tenure; wanted: Period }

/** What a change does to the tenures that stand: the only writer of periods, so that no rule is said twice. */
export function planOf(tenures: readonly Tenure[], change: Change): Plan | Objection {
  const plan = draftOf(tenures, change)
  if ('why' in plan) return plan
  return clashOf(tenures, plan) ?? plan
}

function draftOf(tenures: readonly Tenure[], change: Change): Plan | Objection {
  if (change.kind === 'APPOINT') return { voids: [], writes: [{ ...periodOf(change), replacesId: null }] }
  const tenure = tenures.find(({ id }) => id === change.tenureId)
  if (!tenure) return { why: 'gone' }
  switch (change.kind) {
    case 'TRANSFER':
      if (change.placeId === tenure.placeId) return { why: 'nothing' }
      return cut(tenure, change.on, { placeId: change.placeId })
    case 'SWAP': {
      const other = tenures.find(({ id }) => id === change.otherTenureId)
      if (!other) return { why: 'gone' }
      if (other.placeId === tenure.placeId || other.personId === tenure.personId) return { why: 'nothing' }
      const one = cut(tenure, change.on, { placeId: other.placeId })
      const two = cut(other, change.on, { placeId: tenure.placeId })
      if ('why' in one) return one
      return 'why' in two ? two : { voids: [...one.voids, ...two.voids], writes: [...one.writes, ...two.writes] }
    }
    case 'END':
      return cut(tenure, change.on, null)
    case 'CORRECT': {
      const right = periodOf(change)
      if (right.toOn !== null && right.toOn <= right.fromOn) return { why: 'outside', tenure }
      if (same(right, tenure)) return { why: 'nothing' }
      return { voids: [tenure], writes: [{ ...right, replacesId: tenure.id }] }
    }
  }
}

/** A tenure until a day, and from that day on elsewhere, or nowhere. */
function cut(tenure: Tenure, on: LocalDate, then: { placeId: string } | null): Plan | Objection {
  if (on <= tenure.fromOn || (tenure.toOn !== null && on >= tenure.toOn)) return { why: 'outside', tenure }
  const before = { ...periodOf(tenure), toOn: on, replacesId: tenure.id }
  const after = then && { ...periodOf(tenure), placeId: then.placeId, fromOn: on, replacesId: null }
  return { voids: [tenure], writes: after ? [before, after] : [before] }
}

/** One at a time at each place, one place at a time for each person. */
function clashOf(tenures: readonly Tenure[], { voids, writes }: Plan): Objection | null {
  const gone = new Set(voids.map(({ id }) => id))
  for (const wanted of writes) {
    for (const by of tenures) {
      if (gone.has(by.id) || !overlaps(by, wanted)) continue
      if (by.placeId === wanted.placeId) return { why: 'place_held', by, wanted }
      if (by.personId === wanted.personId) return { why: 'person_holds', by, wanted }
    }
  }
  return null
}

/** The record after a plan: voided lines stay in it, new ones follow. Ids are the caller's, as time is. */
export function carriedOut(record: readonly Entry[], plan: Plan, at: Instant, newId: () => string): Entry[] {
  const gone = new Set(plan.voids.map(({ id }) => id))
  return [
    ...record.map((line) => (gone.has(line.id) ? { ...line, voidedAt: at } : line)),
    ...plan.writes.map((period) => ({ ...period, id: newId(), recordedAt: at, voidedAt: null })),
  ]
}

/** The tenures that would stand once several changes were made in their order; what cannot be made is passed over. */
export function afterAll(tenures: readonly Tenure[], changes: readonly Change[]): Tenure[] {
  const start = new Date(0)
  const record = tenures.map((one): Entry => ({ ...one, recordedAt: start, voidedAt: null, replacesId: null }))
  const after = changes.reduce<Entry[]>((lines, change, nth) => {
    const plan = planOf(standing(lines), change)
    let number = 0
    return 'why' in plan ? lines : carriedOut(lines, plan, start, () => `planned ${nth}.${number++}`)
  }, record)
  return standing(after)
}

function periodOf({ placeId, personId, fromOn, toOn }: Period): Period {
  return { placeId, personId, fromOn, toOn }
}

function same(one: Period, other: Period): boolean {
  return (
    one.placeId === other.placeId &&
    one.personId === other.personId &&
    one.fromOn === other.fromOn &&
    one.toOn === other.toOn
  )
}
