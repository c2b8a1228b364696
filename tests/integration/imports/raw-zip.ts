import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

/** A part of a zip as the test wants it, truthful or not. */
export type Part = {
  name: string
  data: Buffer | string
  /** Already deflated, with what it unpacks to. */
  deflated?: { bytes: Buffer; size: number; crc: number }
  /** What the directory claims it unpacks to. */
  claims?: number
  encrypted?: boolean
}

/** A zip, byte by byte: no library would write what a hostile file holds. */
export function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const body = part.deflated?.bytes ?? deflateRawSync(data)
    const size = part.claims ?? part.deflated?.size ?? data.length
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(part.encrypted ? 1 : 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(part.deflated?.crc ?? crc32(data), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, body])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, place, name]))
    files.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, central, end])
}

/** Something that unpacks to very much: made a piece at a time, so that the making costs nothing that is measured. */
export async function inflatesTo(head: string, piece: string, times: number, foot: string) {
  const deflate = createDeflateRaw({ level: 9 })
  const chunks: Buffer[] = []
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => deflate.on('end', resolve))
  let size = 0
  let crc = 0
  const write = async (text: string) => {
    const bytes = Buffer.from(text)
    size += bytes.length
    crc = crc32(bytes, crc)
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  await write(head)
  for (let i = 0; i < times; i++) await write(piece)
  await write(foot)
  deflate.end()
  await ended
  return { bytes: Buffer.concat(chunks), size, crc }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const SHEET_HEAD = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>`
export const SHEET_FOOT = '</sheetData></worksheet>'

type Workbook = {
  sheet?: Part['data']
  sheetPart?: Partial<Part>
  shared?: string
  sheets?: string
  properties?: string
  more?: Part[]
}

/** A minimal .xlsx around the XML of its sheet. */
export function workbookOf({ sheet = '', sheetPart, shared, sheets, properties = '', more = [] }: Workbook): Buffer {
  const listed = sheets ?? '<sheet name="数据" sheetId="1" r:id="rId1"/>'
  const relations = [
    `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ...(shared ? [`<Relationship Id="rId2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`] : []),
  ]
  return zipOf([
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets>${listed}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheet, ...sheetPart },
    ...(shared ? [{ name: 'xl/sharedStrings.xml', data: shared }] : []),
    ...more,
  ])
}

/** Rows of texts as the XML of a sheet. A cell may be XML of its own. */
export function sheetXml(rows: readonly (readonly (string | { xml: string })[])[], after = ''): string {
  const letter = (i: number): string =>
    (i < 26 ? '' : letter(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26))
  const cell = (value: string | { xml: string }, at: string) =>
    typeof value === 'string'
      ? `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
      : value.xml.replace('<c', `<c r="${at}"`)
  const body = rows.map(
    (row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, `${letter(c)}${r + 1}`)).join('')}</row>`,
  )
  return `${SHEET_HEAD}${body.join('')}</sheetData>${after}</worksheet>`
}
