import type { RefusalCode } from '@/lib/ground/refusal'
import { inflatesTo, SHEET_FOOT, SHEET_HEAD, sheetXml, workbookOf, zipOf } from './raw-zip'
import { csv, xlsx } from './sheet-maker'

/** A broken or hostile file, and what must be said of it: a refusal of the whole, or the fate of its rows. */
export type HostileSheet = {
  name: string
  kind?: 'PLACES' | 'CADRES'
  bytes: () => Buffer | Promise<Buffer>
  refused?: RefusalCode
  /** Row number → fate, or the code of the reason why it is refused. */
  rows?: Record<number, string>
  notes?: Record<string, unknown>
}

const PLACES = ['乡镇代码', '乡镇', '村代码', '村', '村类型', '类型起始日期']
const SHAHE = ['610926100', '城关镇', '610926100214', '沙河村', '', '']
const CADRES = ['姓名', '单位', '职务', '出生日期', '手机号']
const cadre = (given: Partial<Record<(typeof CADRES)[number], string | number>>) =>
  CADRES.map(
    (head) => given[head] ?? ({ 姓名: '余大安', 单位: '交通局', 职务: '干部' } as Record<string, string>)[head] ?? '',
  )

const good = () => sheetXml([PLACES, SHAHE])
const csvText = (text: string) => () => Buffer.from(text)
const gb18030 = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const DTD = (entities: string) =>
  `<?xml version="1.0"?><!DOCTYPE worksheet [${entities}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e9;</t></is></c></row></sheetData></worksheet>`

/** What is not the file that its name says, or no whole one. */
const CONTAINERS: HostileSheet[] = [
  { name: 'nothing at all', bytes: () => Buffer.alloc(0), refused: 'sheet_empty_file' },
  { name: 'an .xls renamed', bytes: () => Buffer.concat([OLE, Buffer.alloc(4_000)]), refused: 'sheet_old_format' },
  {
    name: 'a workbook with a password',
    bytes: () => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)]),
    refused: 'sheet_encrypted',
  },
  {
    name: 'a zip with a password',
    bytes: () => workbookOf({ sheetPart: { data: good(), encrypted: true } }),
    refused: 'sheet_encrypted',
  },
  {
    name: 'a web page named .xls',
    bytes: csvText('<html><body><table><tr><td>村</td></tr></table>'),
    refused: 'sheet_web_page',
  },
  {
    name: 'a web page of Excel 2003',
    bytes: csvText('<?xml version="1.0"?><Workbook></Workbook>'),
    refused: 'sheet_web_page',
  },
  {
    name: 'a photo',
    bytes: () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(500, 7)]),
    refused: 'sheet_not_a_sheet',
  },
  { name: 'a PDF', bytes: csvText('%PDF-1.7 …'), refused: 'sheet_not_a_sheet' },
  {
    name: 'a Word document',
    bytes: () => zipOf([{ name: 'word/document.xml', data: '<w/>' }]),
    refused: 'sheet_not_a_sheet',
  },
  { name: 'an .xlsb', bytes: () => zipOf([{ name: 'xl/workbook.bin', data: 'x' }]), refused: 'sheet_binary_format' },
  { name: 'an empty zip', bytes: () => zipOf([]), refused: 'sheet_broken' },
  {
    name: 'a file cut off',
    bytes: async () => (await xlsx([PLACES, SHAHE])).subarray(0, 3_000),
    refused: 'sheet_broken',
  },
  {
    name: 'bytes of a program',
    bytes: () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 9, 8, 7]),
    refused: 'sheet_not_a_sheet',
  },
  {
    name: 'one part twice',
    bytes: () => workbookOf({ sheet: good(), more: [{ name: 'xl/workbook.xml', data: '<x/>' }] }),
    refused: 'sheet_broken',
  },
  {
    name: 'a part that climbs out of the archive',
    bytes: () => workbookOf({ sheet: good(), more: [{ name: '../../etc/passwd', data: 'x' }] }),
    refused: 'sheet_broken',
  },
]

/** What would cost much. */
const BOMBS: HostileSheet[] = [
  {
    name: 'a zip bomb that says so',
    bytes: async () =>
      workbookOf({ sheetPart: { deflated: await inflatesTo(SHEET_HEAD, ' '.repeat(1 << 20), 1_000, SHEET_FOOT) } }),
    refused: 'sheet_too_big',
  },
  {
    name: 'a zip bomb that says it is small',
    bytes: async () =>
      workbookOf({
        sheetPart: { deflated: await inflatesTo(SHEET_HEAD, ' '.repeat(1 << 20), 400, SHEET_FOOT), claims: 900_000 },
      }),
    refused: 'sheet_broken',
  },
  {
    name: 'a bomb in the texts',
    bytes: async () =>
      workbookOf({
        sheet: good(),
        shared: '<sst/>',
        more: [
          { name: 'xl/media/image1.png', data: '', deflated: await inflatesTo('', '\0'.repeat(1 << 20), 300, '') },
        ],
      }),
    refused: 'sheet_too_big',
  },
  {
    name: '3,000 parts',
    bytes: () =>
      workbookOf({ sheet: good(), more: Array.from({ length: 3_000 }, (_, i) => ({ name: `x/${i}`, data: '' })) }),
    refused: 'sheet_too_big',
  },
  {
    name: 'a billion laughs',
    bytes: () => workbookOf({ sheet: DTD('<!ENTITY e0 "哈"><!ENTITY e9 "&e0;&e0;">') }),
    refused: 'sheet_unsafe',
  },
  {
    name: 'an entity that reads a file',
    bytes: () => workbookOf({ sheet: DTD('<!ENTITY e9 SYSTEM "file:///etc/passwd">') }),
    refused: 'sheet_unsafe',
  },
  {
    name: 'an entity that nobody declared',
    bytes: () => workbookOf({ sheet: sheetXml([['&laugh;']]) }),
    refused: 'sheet_unsafe',
  },
  {
    name: '10,000 columns',
    bytes: () => workbookOf({ sheet: sheetXml([Array(10_000).fill('列'), Array(10_000).fill('值')]) }),
    refused: 'sheet_too_many_columns',
  },
  { name: '10,000 columns of CSV', bytes: () => csv([Array(10_000).fill('列')]), refused: 'sheet_too_many_columns' },
  {
    name: '200,000 rows',
    bytes: () => Buffer.from(`${PLACES.join(',')}\n${`${SHAHE.join(',')}\n`.repeat(200_000)}`),
    kind: 'PLACES',
    refused: 'sheet_too_many_rows',
  },
  {
    name: 'a cell of two million characters',
    bytes: () => workbookOf({ sheet: sheetXml([PLACES, ['字'.repeat(700_000)]]) }),
    refused: 'sheet_too_big',
  },
  {
    name: 'elements nested 100,000 deep',
    bytes: () => workbookOf({ sheet: `${SHEET_HEAD}${'<row>'.repeat(100_000)}` }),
    refused: 'sheet_broken',
  },
]

/** XML and CSV that do not hold together. */
const BROKEN: HostileSheet[] = [
  { name: 'XML cut off', bytes: () => workbookOf({ sheet: good().slice(0, -30) }), refused: 'sheet_broken' },
  {
    name: 'rows that go backwards',
    bytes: () => workbookOf({ sheet: `${SHEET_HEAD}<row r="5"/><row r="2"/>${SHEET_FOOT}` }),
    refused: 'sheet_broken',
  },
  {
    name: 'two cells in one place',
    bytes: () => workbookOf({ sheet: `${SHEET_HEAD}<row r="1"><c r="A1"/><c r="A1"/></row>${SHEET_FOOT}` }),
    refused: 'sheet_broken',
  },
  {
    name: 'XML that is no UTF-8',
    bytes: () => workbookOf({ sheet: Buffer.from([0x3c, 0x61, 0x3e, 0xc3, 0x28]) }),
    refused: 'sheet_broken',
  },
  {
    name: 'a quotation mark without its partner',
    bytes: csvText(`${PLACES.join(',')}\n"城关镇,沙河村\n`),
    refused: 'sheet_csv_broken',
  },
  { name: 'UTF-16', bytes: () => Buffer.from(`\ufeff${PLACES.join('\t')}`, 'utf16le'), refused: 'sheet_utf16' },
  {
    name: 'UTF-16 without its mark',
    bytes: () => Buffer.from('code,name\r\n1,2\r\n', 'utf16le'),
    refused: 'sheet_utf16',
  },
  {
    name: 'no encoding at all',
    bytes: () => Buffer.from([0xe4, 0xb8, 0xff, 0xff, 0x2c, 0x80, 0xff]),
    refused: 'sheet_encoding',
  },
  {
    name: 'Chinese of another code page (Big5)',
    bytes: () => Buffer.from('b6 6d c2 ed 2c a7 f8'.replaceAll(' ', ''), 'hex'),
    refused: 'sheet_headings_missing',
  },
  {
    name: 'every sheet hidden',
    bytes: () => workbookOf({ sheet: good(), sheets: '<sheet name="数据" sheetId="1" state="hidden" r:id="rId1"/>' }),
    refused: 'sheet_all_hidden',
  },
  { name: 'an empty sheet', bytes: () => workbookOf({ sheet: SHEET_HEAD + SHEET_FOOT }), refused: 'sheet_no_rows' },
  { name: 'headings and nothing beneath', bytes: () => xlsx([PLACES]), refused: 'sheet_no_rows' },
  { name: 'no headings', bytes: () => xlsx([SHAHE, SHAHE]), refused: 'sheet_headings_missing' },
  { name: 'a heading twice', bytes: () => xlsx([[...PLACES, '村名称'], SHAHE]), refused: 'sheet_heading_twice' },
]

/** What is read, as the page says. */
const READ: HostileSheet[] = [
  {
    name: 'UTF-8 with a mark, semicolons',
    bytes: csvText(`\ufeff${PLACES.join(';')}\r\n${SHAHE.join(';')}`),
    rows: { 2: 'SAME' },
  },
  {
    name: 'GB18030',
    // 乡镇,村 / 城关镇,沙河村
    bytes: () => gb18030('cfe7d5f2 2c b4e5 0a b3c7b9d8d5f2 2c c9b3bad3b4e5'),
    rows: { 2: 'SAME' },
  },
  {
    name: 'formulas: a stored result, none, an error',
    bytes: () => {
      const code = (inner: string) => ({ xml: `<c${inner}</c>` })
      const row = (cell: { xml: string }) => ['610926100', '城关镇', cell, '沙河村']
      return workbookOf({
        sheet: sheetXml([
          PLACES,
          row(code(' t="str"><f>A1</f><v>610926100214</v>')),
          row(code('><f>A1</f>')),
          row(code(' t="e"><v>#REF!</v>')),
        ]),
      })
    },
    rows: { 2: 'SAME', 3: 'formula_without_value', 4: 'error_value' },
    notes: { formulas: 1 },
  },
  {
    name: 'a formula in CSV',
    bytes: () => csv([PLACES, ['=CMD|calc', ...SHAHE.slice(1)]]),
    rows: { 2: 'formula_without_value' },
  },
  {
    name: 'merged cells',
    bytes: () =>
      xlsx(
        [
          PLACES,
          SHAHE,
          ['610926108', '长安镇', '610926108215', '金沙河村'],
          ['610926108', '', '610926108206', '中原村'],
        ],
        (book) => book.worksheets[0]?.mergeCells('B3:B4'),
      ),
    rows: { 2: 'SAME', 3: 'SAME', 4: 'SAME' },
    notes: { merged: 1 },
  },
  {
    name: 'hidden sheets, hidden rows, and sheets besides',
    bytes: () =>
      xlsx([PLACES, SHAHE], (book) => {
        book.addWorksheet('旧数据', { state: 'hidden' }).addRow(['x'])
        book.addWorksheet('说明').addRow(['x'])
        const row = book.worksheets[0]?.getRow(2)
        if (row) row.hidden = true
      }),
    rows: { 2: 'SAME' },
    notes: { hiddenRows: 1, hiddenSheets: ['旧数据'], otherSheets: ['说明'] },
  },
  {
    name: 'codes as numbers, full-width digits, blanks in names, digits kept as text by tricks',
    bytes: () =>
      Buffer.from(
        [
          PLACES.join(','),
          '610926100,城关镇,６１０９２６１００２１４,沙 河　村村委会',
          '="610926108","长安镇",\t610926108215,金沙河村',
        ].join('\n'),
      ),
    rows: { 2: 'SAME', 3: 'SAME' },
  },
  {
    name: 'dates as numbers, in words, in slashes, and none',
    bytes: () =>
      xlsx([
        PLACES,
        ['610926100', '城关镇', '610926100214', '沙河村', '非贫困村', 46023],
        ['610926108', '长安镇', '610926108215', '金沙河村', '非贫困村', '2026年1月1日'],
        ['610926108', '长安镇', '610926108206', '中原村', '非贫困村', '去年'],
      ]),
    rows: { 2: 'CHANGED', 3: 'CHANGED', 4: 'not_a_day' },
  },
  {
    name: 'columns swapped',
    bytes: () => xlsx([PLACES, ['城关镇', '610926100', '沙河村', '610926100214', '', '']]),
    rows: { 2: 'not_a_code' },
  },
  {
    name: 'columns in another order, and columns that nobody knows',
    bytes: () =>
      xlsx([
        ['序号', '村', '乡镇', '备注'],
        [1, '沙河村', '城关镇', 'x'],
      ]),
    rows: { 2: 'SAME' },
    notes: { ignored: ['序号', '备注'] },
  },
  {
    name: 'a number of 18 digits, which Excel has rounded',
    kind: 'CADRES',
    bytes: () => xlsx([CADRES, cadre({ 手机号: 610_999_199_001_011_000 })]),
    rows: { 2: 'rounded_number' },
  },
  {
    name: 'an identity number where a name belongs is not repeated on the page',
    kind: 'CADRES',
    bytes: () => xlsx([CADRES, cadre({ 姓名: '610999199001011234' }), cadre({ 手机号: '1390000' })]),
    rows: { 2: 'not_a_name', 3: 'phone_wrong' },
  },
  {
    name: 'characters that no text has, script, and marks that nobody sees',
    kind: 'CADRES',
    bytes: () =>
      workbookOf({
        sheet: sheetXml([
          ['姓名', '单位', '职务'],
          ['余大安', '交通局', 'a_x0007_b'],
          ['&lt;script&gt;', '交通局', '干部'],
          ['余\u200b大安', '交通局', '干部'],
        ]),
      }),
    rows: { 2: 'unreadable', 3: 'NEW', 4: 'NEW' },
  },
  {
    name: 'a workbook that counts from 1904',
    kind: 'CADRES',
    bytes: () =>
      workbookOf({
        properties: '<workbookPr date1904="1"/>',
        sheet: sheetXml([CADRES, ['余大安', '交通局', '干部', { xml: '<c><v>27881</v></c>' }]]),
      }),
    rows: { 2: 'NEW' },
  },
  {
    name: 'a name of 40 characters, a day that the month does not have, a day of the year 9999',
    kind: 'CADRES',
    bytes: () =>
      xlsx([
        CADRES,
        cadre({ 姓名: '长'.repeat(40) }),
        cadre({ 出生日期: '2001-02-30' }),
        cadre({ 出生日期: 2_958_465 }),
      ]),
    rows: { 2: 'too_long', 3: 'not_a_day', 4: 'not_a_day' },
  },
]

export const HOSTILE_SHEETS: readonly HostileSheet[] = [...CONTAINERS, ...BOMBS, ...BROKEN, ...READ]
