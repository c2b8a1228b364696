import 'server-only'
import { createHash } from 'node:crypto'
import type { DocumentKind } from '@/lib/generated/prisma/enums'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import type { DocumentText } from './layout'

/** A document about to leave: which, in which series of the county's year, and by whom. */
export type Issue = {
  countyId: string
  series: string
  year: number
  kind: DocumentKind
  aboutId: string
  issuedById: string
  issuedAt: Instant
}

/**
 * Issues a document: gives it the next number of its series, and enters it in the register as it reads, with its hash. Numbers of
 * a series and year are 1 … n: whoever issues next waits for this transaction, and a failed one gives its number back.
 */
export async function issueDocument(
  tx: Tx,
  issue: Issue,
  textOf: (number: number) => DocumentText,
): Promise<{ number: number; sha256: string }> {
  const number = await nextNumber(tx, issue)
  const text = JSON.stringify(textOf(number))
  const sha256 = hashOf(text)
  await tx.issuedDocument.create({ data: { ...issue, number, text, sha256 } })
  return { number, sha256 }
}

/**
 * What a document said when it was issued, whatever registers say since; null where none was, or before texts were kept. A text
 * that is no longer what was registered is handed to nobody.
 */
export async function issuedText(tx: Tx, kind: DocumentKind, aboutId: string): Promise<DocumentText | null> {
  const document = await tx.issuedDocument.findUnique({ where: { kind_aboutId: { kind, aboutId } } })
  if (!document?.text) return null
  if (hashOf(document.text) !== document.sha256)
    throw new Error(`the document ${document.series}〔${document.year}〕${document.number} is not as it was issued`)
  return JSON.parse(document.text) as DocumentText
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

async function nextNumber(tx: Tx, { countyId, series, year }: Issue): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO document_numbers (county_id, series, year, last) VALUES (${countyId}::uuid, ${series}, ${year}, 1)
    ON CONFLICT (county_id, series, year) DO UPDATE SET last = document_numbers.last + 1
    RETURNING last`
  return (rows[0] as { last: number }).last
}
