import { randomUUID } from 'node:crypto'

/** A file as a form sends it; name and type are the sender's claims. */
export type SentFile = { filename: string; type: string; bytes: Uint8Array }
/** A field of a form. Bytes are sent as they are: not everything that arrives is text. */
export type Entry = readonly [name: string, value: string | Uint8Array | SentFile]

/** A form's body, byte by byte as a browser writes it: what a test sends is what arrives. */
export function multipart(entries: readonly Entry[]): { body: Uint8Array<ArrayBuffer>; type: string } {
  const boundary = `----${randomUUID()}`
  const parts = entries.map(([name, value]) => part(boundary, name, value))
  const body = new Uint8Array(Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]))
  return { body, type: `multipart/form-data; boundary=${boundary}` }
}

function part(boundary: string, name: string, value: Entry[1]): Buffer {
  const file = typeof value === 'object' && 'bytes' in value ? value : null
  const said = file ? `; filename="${quoted(file.filename)}"\r\nContent-Type: ${file.type}` : ''
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"${said}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), Buffer.from(file ? file.bytes : (value as string)), Buffer.from('\r\n')])
}

const quoted = (name: string) => name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22')
