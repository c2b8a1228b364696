import { fieldsOf } from '@/lib/ground/input/form'
import { Refusal } from '@/lib/ground/refusal'

/** The JSON of a request's body. Refuses: another content type, more bytes than allowed, what is no JSON. */
export async function readJson(request: Request, bytesAtMost: number): Promise<unknown> {
  requireType(request, 'application/json')
  const bytes = await readBytes(request, bytesAtMost)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal('malformed')
  }
}

/** The form of a request's body: its fields, and all of it for the files. Refuses: another content type, more bytes than allowed, what is no form. */
export async function readForm(request: Request, bytesAtMost: number) {
  const type = requireType(request, 'multipart/form-data', 'application/x-www-form-urlencoded')
  const bytes = await readBytes(request, bytesAtMost)
  const files = await new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw new Refusal('malformed')
  })
  return { fields: fieldsOf(files), files }
}

function requireType(request: Request, ...allowed: string[]): string {
  const type = request.headers.get('content-type') ?? ''
  if (!allowed.includes((type.split(';')[0] ?? '').trim().toLowerCase())) throw new Refusal('malformed')
  return type
}

/** Reads no further than the limit, whatever length the client claims. */
async function readBytes(request: Request, bytesAtMost: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesAtMost) throw new Refusal('too_large')
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > bytesAtMost) throw new Refusal('too_large')
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
