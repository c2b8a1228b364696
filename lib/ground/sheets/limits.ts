const MIB = 1024 * 1024

/** What a sheet may cost. A county's largest, 50,000 people with 30 columns, needs a third of it. */
export const LIMITS = {
  fileBytes: 20 * MIB,
  /** Files within an .xlsx: a sheet with a few pictures has some dozens. */
  entries: 2_000,
  /** What one part of an .xlsx may unpack to, and all of them together. */
  partBytes: 128 * MIB,
  wholeBytes: 192 * MIB,
  /** Beyond a megabyte, nobody's rows compress a hundredfold. */
  ratio: 100,
  ratioFrom: MIB,
  /** workbook.xml, its relations, [Content_Types].xml: small in every honest file. */
  smallPartBytes: 2 * MIB,
  sharedStrings: 1_000_000,
  sharedCharacters: 24 * MIB,
  columns: 200,
  rows: 100_000,
  cells: 3_000_000,
  /** Of one cell, in characters: what Excel itself holds. */
  cell: 32_767,
  /** Of one CSV row, in characters. */
  record: 400_000,
  /** Rows in which the headings are looked for. */
  headingRows: 20,
} as const
