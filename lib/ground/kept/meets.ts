type Row = Readonly<Record<string, unknown>>

/**
 * Whether a row that is kept has what a `where` of plain columns asks for, as the database would answer. It knows ids, lists of
 * ids and null, joined by AND and OR, and throws at anything else rather than widen.
 */
export function meets(where: object, row: Row): boolean {
  return Object.entries(where).every(([key, wanted]) => {
    if (key === 'AND') return [wanted].flat().every((one) => meets(one, row))
    if (key === 'OR') return (wanted as object[]).some((one) => meets(one, row))
    if (!(key in row)) throw new Error(`nothing is kept of ${key}`)
    return isAsked(row[key], wanted)
  })
}

function isAsked(value: unknown, wanted: unknown): boolean {
  if (wanted === null || typeof wanted === 'string') return value === wanted
  if (wanted && typeof wanted === 'object' && 'in' in wanted && Object.keys(wanted).length === 1)
    return (wanted.in as unknown[]).includes(value)
  throw new Error(`a where that is not asked of what is kept: ${JSON.stringify(wanted)}`)
}
