import type { Changes } from '@/lib/ground/audit/entries'

type Value = string | number | boolean | readonly string[] | { toString(): string } | null | undefined

/** As it stands in a record: a code, a figure, several codes. */
function written(value: Value): string | null {
  if (value === null || value === undefined) return null
  return Array.isArray(value) ? value.join(',') || null : String(value)
}

/**
 * What differs between a row and what is to be written to it. Of the fields in `kept` the record says only that they
 * changed: names, numbers and notes are not repeated there.
 */
export function changesBetween(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  kept: readonly string[] = [],
): Changes {
  const changes: Changes = {}
  for (const [field, value] of Object.entries(after)) {
    const [from, to] = [written(before[field] as Value), written(value as Value)]
    if (from !== to) changes[field] = kept.includes(field) ? true : { from, to }
  }
  return changes
}
