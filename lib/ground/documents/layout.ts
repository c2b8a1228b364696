import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import {
  CHARACTER,
  FONT,
  FOOTER_UP,
  HEAD_BELOW,
  headSize,
  LINE,
  MARGIN,
  PAGE,
  RED,
  RULE_BELOW_POINTS,
  SIZE,
} from './measures'

/** What an official document says, ready to be set. */
export type DocumentText = {
  head: string // 中共平利县委组织部文件
  number: string // 平组任〔2026〕1号
  title: string
  to: string
  body: string[]
  sender: string
  date: string
}

const exactly = { line: LINE, lineRule: LineRuleType.EXACT } as const
type Font = (typeof FONT)[keyof typeof FONT]
const fontOf = (name: Font) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name })
const run = (text: string, size: number = SIZE.third, font: Font = FONT.body, color?: string) =>
  new TextRun({ text, size, font: fontOf(font), ...(color && { color }) })

/** A document as an editable docx in the form of GB/T 9704: it names the fonts that county offices have, and embeds none. */
export function documentFile(given: DocumentText): Promise<Buffer> {
  const document = new Document({
    creator: given.sender,
    title: `${given.number} ${given.title}`,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: SIZE.third, font: fontOf(FONT.body) } } } },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { ...MARGIN, header: 0, footer: FOOTER_UP } },
          // the pitch alone: every line says its own height, and a grid would move the head off its 35 mm
          grid: { type: DocumentGridType.DEFAULT, linePitch: LINE },
        },
        footers: {
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
        },
        children: [...headOf(given), ...bodyOf(given), ...endOf(given)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** 发文机关标志, 发文字号, and the red rule beneath. */
function headOf({ head, number }: DocumentText): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      // a line as high as its characters, so that they stand where the standard says
      spacing: { before: HEAD_BELOW, line: headSize(head) * 11, lineRule: LineRuleType.EXACT },
      children: [run(head, headSize(head), FONT.title, RED)],
    }),
    blank(),
    blank(),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exactly,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: RULE_BELOW_POINTS, color: RED } },
      children: [run(number)],
    }),
    blank(),
    blank(),
  ]
}

function bodyOf({ title, to, body }: DocumentText): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: exactly,
      children: [run(title, SIZE.second, FONT.title)],
    }),
    blank(),
    new Paragraph({ spacing: exactly, children: [run(to)] }),
    ...body.map(
      (text) => new Paragraph({ spacing: exactly, indent: { firstLine: 2 * CHARACTER }, children: [run(text)] }),
    ),
  ]
}

/** 署名 over 成文日期, which stands four characters from the right; the sender is centred over it. */
function endOf({ sender, date }: DocumentText): Paragraph[] {
  const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (/[0-9]/.test(one) ? 0.5 : 1), 0) * CHARACTER
  const dateIndent = 4 * CHARACTER
  const senderIndent = Math.max(0, Math.round(dateIndent + (widthOf(date) - widthOf(sender)) / 2))
  const line = (text: string, right: number) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: exactly,
      indent: { right },
      keepLines: true,
      children: [run(text)],
    })
  return [blank(), line(sender, senderIndent), line(date, dateIndent)]
}

const blank = () => new Paragraph({ spacing: exactly, children: [run('')] })

/** 四号半角宋体 between dashes, one character from the outer edge: right on odd pages, left on even ones. */
function pageNumber(alignment: (typeof AlignmentType)['RIGHT' | 'LEFT']): Footer {
  const side = alignment === AlignmentType.RIGHT ? { right: CHARACTER } : { left: CHARACTER }
  const children = ['— ', PageNumber.CURRENT, ' —']
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: side,
        children: [new TextRun({ children, size: SIZE.fourth, font: fontOf(FONT.page) })],
      }),
    ],
  })
}
