/**
 * Who may go where, by numbers: villages in the order of their codes, candidates in that of their ids. `options[v]` are the
 * candidates that village v may have, ascending, and `worth[v]` what each is worth there, in whole numbers above zero.
 */
export type Graph = { candidates: number; options: number[][]; worth: number[][] }

/** What a village has when it has nobody. */
export const NOBODY = -1

/**
 * The best options of one village, as many as there are villages. Nothing is lost by leaving out the rest: whatever the other
 * villages take, one of these is free, worth no less and no later in order than any that is left out.
 */
export function bestOptions(
  options: readonly number[],
  worth: readonly number[],
  villages: number,
): { options: number[]; worth: number[] } {
  const places = [...options.keys()]
  if (places.length > villages) {
    places.sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b)
    places.length = villages
    places.sort((a, b) => a - b)
  }
  return {
    options: places.map((place) => options[place] as number),
    worth: places.map((place) => worth[place] as number),
  }
}
