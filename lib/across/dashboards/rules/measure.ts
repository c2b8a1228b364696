/** What the map can show. */
export const MEASURES = ['lights', 'overdue', 'response', 'teams'] as const
export type Measure = (typeof MEASURES)[number]

/** The measure that an address names; the lights where it names none of ours. */
export function asMeasure(value: unknown): Measure {
  return MEASURES.find((measure) => measure === value) ?? 'lights'
}

export type Step = 1 | 2 | 3 | 4 | 'none'

/**
 * The four steps of ink blue over the values of a map: each step a quarter of the villages that have a value, equal values
 * on equal steps, the largest always on the fourth. Null (too few cases, or nothing to count) has no step.
 */
export function stepsOf(values: readonly (number | null)[]): Step[] {
  const known = [...new Set(values.filter((value) => value !== null))].sort((a, b) => a - b)
  return values.map((value) => {
    if (value === null) return 'none'
    if (known.length === 1) return 2
    return (1 + Math.round((known.indexOf(value) / (known.length - 1)) * 3)) as Step
  })
}
