/** The number that an address names: it arrives percent-encoded; what cannot be decoded names nothing. */
export function numberIn(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
