import type { Columns, Difference } from '@/lib/across/imports/column'
import { shownText } from '@/lib/across/imports/read-row'

/**
 * What a row would change: the values that it gives and that differ from the present ones, as texts, personal ones masked.
 * What a row leaves empty is no difference.
 */
export function differencesOf(
  columns: Columns,
  present: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): Difference[] {
  return Object.entries(given).flatMap(([key, value]) => {
    const column = columns[key]
    if (!column || value === undefined || !(key in present)) return []
    const text = (one: unknown) => (one === null || one === undefined ? '' : column.text(one))
    const [before, after] = [text(present[key]), text(value)]
    return before === after ? [] : [{ column: key, old: shownText(before, column), new: shownText(after, column) }]
  })
}

/** The values of the columns that differ. */
export function changedValues(differences: readonly Difference[], given: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(differences.map(({ column }) => [column, given[column]]))
}
