import { NOBODY } from './graph'

/** How many villages can be filled at once, whatever it is worth: augmenting paths, first from whom is free. */
export function mostFilled(options: readonly (readonly number[])[], candidates: number): number {
  const holder = new Int32Array(candidates).fill(NOBODY)
  let filled = 0
  const waiting: number[] = []
  for (const [village, wanted] of options.entries()) {
    const free = wanted.find((candidate) => holder[candidate] === NOBODY)
    if (free === undefined) waiting.push(village)
    else {
      holder[free] = village
      filled += 1
    }
  }
  const asked = new Int32Array(candidates).fill(NOBODY)
  const place = (village: number, round: number): boolean => {
    for (const candidate of options[village] as readonly number[]) {
      if (asked[candidate] === round) continue
      asked[candidate] = round
      const present = holder[candidate] as number
      if (present === NOBODY || place(present, round)) {
        holder[candidate] = village
        return true
      }
    }
    return false
  }
  for (const village of waiting) if (place(village, village)) filled += 1
  return filled
}
