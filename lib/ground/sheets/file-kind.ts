import { Refusal } from '@/lib/ground/refusal'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]
/** PDF, PNG, JPEG, GIF, RAR, 7z, gzip: what people attach by mistake. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
]
const LOOKED_AT = 64 * 1024

/**
 * What a file is by its first bytes, whatever its name says: a zip that may be a workbook, or text that may be a CSV.
 * Refuses: nothing in it, old Excel, a password, UTF-16, a web page, and what is no table.
 */
export function fileKind(bytes: Buffer): 'zip' | 'text' {
  if (bytes.length === 0) throw new Refusal('sheet_empty_file')
  if (startsWith(bytes, ZIP)) return 'zip'
  if (startsWith(bytes, EMPTY_ZIP)) throw new Refusal('sheet_broken')
  if (startsWith(bytes, OLE)) throw new Refusal(isEncrypted(bytes) ? 'sheet_encrypted' : 'sheet_old_format')
  if (OTHERS.some((magic) => startsWith(bytes, magic))) throw new Refusal('sheet_not_a_sheet')
  const start = bytes.subarray(0, LOOKED_AT)
  if (startsWith(start, [0xff, 0xfe]) || startsWith(start, [0xfe, 0xff]) || looksLikeUtf16(start))
    throw new Refusal('sheet_utf16')
  if (hasControls(start)) throw new Refusal('sheet_not_a_sheet')
  if (
    /^(\u00ef\u00bb\u00bf)?\s*<(!doctype|html|head|body|table|\?xml|workbook)/i.test(start.toString('latin1', 0, 200))
  )
    throw new Refusal('sheet_web_page')
  return 'text'
}

const startsWith = (bytes: Buffer, magic: number[]) => magic.every((byte, i) => bytes[i] === byte)

/** A workbook with a password is an OLE file that holds a stream of this name. */
const isEncrypted = (bytes: Buffer) => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))

/** Text in UTF-16 without its mark: every other byte of its digits, commas and line ends is nought. */
function looksLikeUtf16(start: Buffer): boolean {
  let even = 0
  let odd = 0
  for (let i = 0; i < start.length; i++) if (start[i] === 0) i % 2 ? odd++ : even++
  const most = Math.max(even, odd)
  return most >= 4 && most > start.length / 20 && Math.min(even, odd) < most / 20
}

/** Bytes that stand in no text. */
function hasControls(start: Buffer): boolean {
  return start.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)
}
