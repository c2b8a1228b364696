/** Below this many cases a median says nothing: the figure is withheld, and its note says why. */
export const FEWEST_CASES = 5

/** A figure that rests on a number of cases; `value` is null where these are too few. */
export type Figure = { value: number | null; cases: number }

/** Withholds a value from fewer than five cases. */
export function figureOf(cases: number, value: number | null): Figure {
  return { cases, value: cases < FEWEST_CASES ? null : value }
}

/** Nothing counted. */
export const NO_CASES: Figure = { value: null, cases: 0 }
