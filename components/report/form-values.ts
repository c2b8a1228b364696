/** What stands in the fields of a form, by name; empty ones are left out. */
export type Values = Record<string, string>

/** The typed words of a form: its files, empty fields and Next's own keys left out. */
export function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '' && !name.startsWith('$ACTION')) values[name] = value
  return values
}

/** What an action gives back, one value to a name. */
export function singleValues(given: Record<string, string | string[]>): Values {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]),
  )
}

/** A version 4 UUID; crypto.randomUUID is missing on plain http, where some counties run. */
export function mintId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
