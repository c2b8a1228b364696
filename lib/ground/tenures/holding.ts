import { dayToColumn, type LocalDate } from '@/lib/ground/clock'

/** The tenures that hold on a day. */
export function holdingOn(day: LocalDate) {
  const on = dayToColumn(day)
  return { fromOn: { lte: on }, OR: [{ toOn: null }, { toOn: { gt: on } }] }
}
