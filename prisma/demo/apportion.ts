/**
 * Splits a whole number by weights so that the parts add up to it exactly (largest remainders), each part at most its
 * limit where limits are given.
 */
export function apportion(total: number, weights: readonly number[], limits?: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const exact = weights.map((weight) => (sum === 0 ? 0 : (total * weight) / sum))
  const limitOf = (index: number) => limits?.[index] ?? Number.POSITIVE_INFINITY
  const parts = exact.map((part, index) => Math.min(Math.floor(part), limitOf(index)))
  let left = total - parts.reduce((all, part) => all + part, 0)
  const order = exact.map((part, index) => ({ index, rest: part - Math.floor(part) })).sort((a, b) => b.rest - a.rest)
  while (left > 0) {
    const before = left
    for (const { index } of order) {
      if (left > 0 && (parts[index] ?? 0) < limitOf(index)) {
        parts[index] = (parts[index] ?? 0) + 1
        left--
      }
    }
    if (left === before) throw new Error(`${left} of ${total} do not fit the limits`)
  }
  return parts
}
