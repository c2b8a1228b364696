import { dayFromColumn, type Instant, type LocalDate } from '@/lib/ground/clock'

/** A person's time at a place, [fromOn, toOn): a commander's of a village, a first secretary's, whatever one at a time may hold. */
export type Period = { placeId: string; personId: string; fromOn: LocalDate; toOn: LocalDate | null }

type Days = Pick<Period, 'fromOn' | 'toOn'>

/** A period that stands in the record today. */
export type Tenure = Period & { id: string }

/** A line of the record: when it was written down, and since when another stands for it. Lines never change and never go. */
export type Entry = Tenure & { recordedAt: Instant; voidedAt: Instant | null; replacesId: string | null }

/** The days of a row's columns. */
export const daysOf = ({ fromOn, toOn }: { fromOn: Date; toOn: Date | null }): Days => ({
  fromOn: dayFromColumn(fromOn),
  toOn: toOn && dayFromColumn(toOn),
})

export function holdsOn({ fromOn, toOn }: Days, day: LocalDate): boolean {
  return fromOn <= day && (toOn === null || day < toOn)
}

export function overlaps(one: Days, other: Days): boolean {
  return (one.toOn === null || other.fromOn < one.toOn) && (other.toOn === null || one.fromOn < other.toOn)
}

/** The record as it was read at an instant: what was written down until then and not yet voided. */
export function knownAt(record: readonly Entry[], at: Instant): Entry[] {
  return record.filter(({ recordedAt, voidedAt }) => recordedAt <= at && (voidedAt === null || voidedAt > at))
}

/** What stands in the record now. */
export function standing(record: readonly Entry[]): Entry[] {
  return record.filter(({ voidedAt }) => voidedAt === null)
}

/** Who holds a place on a day; null where it is vacant. */
export function holderOn<T extends Period>(tenures: readonly T[], placeId: string, day: LocalDate): T | null {
  return tenures.find((one) => one.placeId === placeId && holdsOn(one, day)) ?? null
}

/** Which place a person holds on a day. */
export function heldOn<T extends Period>(tenures: readonly T[], personId: string, day: LocalDate): T | null {
  return tenures.find((one) => one.personId === personId && holdsOn(one, day)) ?? null
}

/** The places that nobody holds on a day. */
export function vacantOn(tenures: readonly Period[], placeIds: readonly string[], day: LocalDate): string[] {
  const held = new Set(tenures.filter((one) => holdsOn(one, day)).map(({ placeId }) => placeId))
  return placeIds.filter((id) => !held.has(id))
}
