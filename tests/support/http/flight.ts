/** What a server action returned, read from React's stream: its row 0 names the row of the result. Null where there is none. */
export function resultOf(stream: Buffer): unknown {
  const rows = rowsOf(stream)
  const head = rows.get('0')
  const reference = head && (JSON.parse(head) as { a?: string }).a
  return reference ? resolve(reference, rows) : null
}

/** The rows of a stream by their id. A long text stands in a row of its own, after its length in bytes. */
function rowsOf(stream: Buffer): Map<string, string> {
  const rows = new Map<string, string>()
  for (let at = 0; at < stream.length; ) {
    const colon = stream.indexOf(':', at)
    if (colon < 0) break
    const id = stream.toString('latin1', at, colon)
    const comma = stream.indexOf(',', colon)
    const isText = stream[colon + 1] === 0x54 // T
    const from = isText ? comma + 1 : colon + 1
    const length = isText ? Number.parseInt(stream.toString('latin1', colon + 2, comma), 16) : 0
    const newline = stream.indexOf('\n', from)
    const to = isText ? from + length : newline < 0 ? stream.length : newline
    const words = stream.toString('utf8', from, to)
    rows.set(id, isText ? JSON.stringify(words.startsWith('$') ? `$${words}` : words) : words)
    at = isText ? to : to + 1
  }
  return rows
}

function resolve(value: unknown, rows: Map<string, string>): unknown {
  if (typeof value === 'string') return resolveText(value, rows)
  if (Array.isArray(value)) return value.map((one) => resolve(one, rows))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([name, one]) => [name, resolve(one, rows)] as const)
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined))
}

function resolveText(text: string, rows: Map<string, string>): unknown {
  if (!text.startsWith('$')) return text
  if (text.startsWith('$$')) return text.slice(1)
  if (text === '$undefined') return undefined
  const row = rows.get(text.replace(/^\$@?/, ''))
  if (row === undefined || !/^["[{\dtfn-]/.test(row)) return null
  return resolve(JSON.parse(row), rows)
}
