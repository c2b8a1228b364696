import 'server-only'
import { posix } from 'node:path'
import { Refusal } from '@/lib/ground/refusal'
import { LIMITS } from './limits'
import { readWholeXml } from './xml'
import type { Zip } from './zip'

/** What a workbook says of itself: which sheet is read, which are not, and where the texts stand. */
export type Workbook = {
  sheet: { name: string; part: string }
  otherSheets: string[]
  hiddenSheets: string[]
  date1904: boolean
  sharedStrings: string | null
}

const WORKBOOK = 'xl/workbook.xml'

/** Reads the index of an .xlsx. The first sheet that is not hidden is the one that is read. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  if (zip.has('xl/workbook.bin')) throw new Refusal('sheet_binary_format')
  if (!zip.has(WORKBOOK)) throw new Refusal('sheet_not_a_sheet')
  const sheets: { name: string; relation: string; hidden: boolean }[] = []
  let date1904 = false
  await readWholeXml(zip.chunks(WORKBOOK, LIMITS.smallPartBytes), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904)
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? ''
      sheets.push({ name: attributes.name ?? '', relation, hidden: /^(very)?hidden$/i.test(attributes.state ?? '') })
    },
  })
  const relations = await readRelations(zip)
  const [first, ...others] = sheets.filter(({ hidden }) => !hidden)
  if (!first) throw new Refusal(sheets.length ? 'sheet_all_hidden' : 'sheet_broken')
  const part = relations.get(first.relation)?.part
  if (!part || !zip.has(part)) throw new Refusal('sheet_broken')
  const strings = [...relations.values()].find(({ type }) => type.endsWith('/sharedStrings'))?.part
  return {
    sheet: { name: first.name, part },
    otherSheets: others.map(({ name }) => name),
    hiddenSheets: sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    date1904,
    sharedStrings: strings && zip.has(strings) ? strings : null,
  }
}

async function readRelations(zip: Zip): Promise<Map<string, { type: string; part: string }>> {
  const relations = new Map<string, { type: string; part: string }>()
  await readWholeXml(zip.chunks('xl/_rels/workbook.xml.rels', LIMITS.smallPartBytes), {
    open(name, { Id = '', Target = '', Type = '', TargetMode }) {
      // what lies outside the file is never fetched
      if (name !== 'Relationship' || TargetMode === 'External') return
      const part = posix.normalize(Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
      relations.set(Id, { type: Type, part })
    },
  })
  return relations
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'
