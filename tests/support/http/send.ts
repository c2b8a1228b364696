import { ownServer } from './own-server'

const { BASE_URL } = ownServer()

/** What came back, whole. */
export type Answer = { status: number; headers: Headers; bytes: Buffer; text: string }

/** Who asks: the cookies of a signed-in browser, or null for nobody. */
export type Session = { cookie: string; username: string } | null

export type Sent = {
  method?: string
  headers?: Record<string, string>
  body?: Uint8Array<ArrayBuffer> | string
  /** Where the request claims to come from: this site unless said otherwise; null sends no Origin. */
  origin?: string | null
}

/**
 * Asks the server as a browser would, without following redirects. Each time by a connection of its own: one that is kept
 * may be closed by the server in the moment in which it is used again, and a browser alone knows whether to ask twice.
 */
export async function send(path: string, by: Session, { method, headers, body, origin = BASE_URL }: Sent = {}) {
  const response = await fetch(BASE_URL + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      Connection: 'close',
      ...(by && { Cookie: by.cookie }),
      ...(origin !== null && { Origin: origin }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, bytes, text: bytes.toString('utf8') } satisfies Answer
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gi
const NONCE = /(nonce[-=:"\\]+)[\w+/=]{20,}/g
/** What differs between two answers by nature: their hour, and what Next counts or names anew. */
const OF_THE_MOMENT = ['date', 'content-length', 'etag', 'x-action-revalidated']

/**
 * An answer without what may differ: nonces, ids, and the words that named what was asked for. Two things that must not be
 * told apart are told apart by nothing else.
 */
export function indistinct(answer: Answer, ...named: string[]): { status: number; headers: string[]; body: string } {
  const plain = (text: string) =>
    named
      .flatMap((name) => [name, encodeURIComponent(name)])
      .reduce((rest, name) => rest.replaceAll(name, '<named>'), text)
      .replace(UUID, '<id>')
      .replace(NONCE, '$1<nonce>')
  const headers = [...answer.headers].filter(([name]) => !OF_THE_MOMENT.includes(name))
  return {
    status: answer.status,
    headers: headers.map(([name, value]) => `${name}: ${plain(value)}`).sort(),
    body: inOrder(plain(answer.text)),
  }
}

/** A page without the order and the chunks in which Next sent its pieces: a matter of the moment, and of how long an address is. */
function inOrder(body: string): string {
  if (!body.startsWith('<!DOCTYPE')) return body
  const pieces = body.split(/<script(?: nonce="[^"]*")?>self\.__next_f\.push\(\[1,"|"\]\)<\/script>|\\n|(?=<)/)
  return pieces.filter(Boolean).sort().join('\n')
}
