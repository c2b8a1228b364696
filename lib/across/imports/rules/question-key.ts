/** The key of a question: the same of several rows, so that one answer serves them all. Short, and safe in a form's field. */
export function questionKey(...parts: string[]): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const unit of new TextEncoder().encode(parts.join('\u0000'))) {
    low = Math.imul(low ^ unit, 0x01000193) >>> 0
    high = Math.imul(high ^ (unit + (low >>> 24)), 0x01000193) >>> 0
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
