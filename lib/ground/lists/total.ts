export type Total = {
  total: number
  /** Counting stopped: there are more. */
  atLeast: boolean
}

/** History grows for ever: what is counted no further than `most` is "more than" so many. */
export async function countedTo(most: number, count: (take: number) => Promise<number>): Promise<Total> {
  const found = await count(most + 1)
  return { total: Math.min(found, most), atLeast: found > most }
}
