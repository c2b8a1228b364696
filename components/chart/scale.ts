/** The ticks of a zero-based axis that holds `max`: three to five round steps, whole numbers only. */
export function ticksUpTo(max: number): number[] {
  const rough = Math.max(max, 1) / 4
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((round) => round * magnitude).find((round) => round >= rough) ?? 1)
  const whole = Number.isInteger(step) ? step : Math.ceil(step)
  const count = Math.max(1, Math.ceil(max / whole))
  return Array.from({ length: count + 1 }, (_, i) => i * whole)
}

/** Heights of labels, moved apart to at least `gap`, in the order given by their wished heights, none below `floor`. */
export function spread(wished: number[], gap: number, floor: number): number[] {
  const order = wished.map((_, i) => i).sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0))
  const placed = [...wished]
  let last = Number.NEGATIVE_INFINITY
  for (const i of order) {
    last = Math.max(placed[i] ?? 0, last + gap)
    placed[i] = last
  }
  const over = Math.max(0, last - floor)
  return placed.map((y) => y - over)
}
