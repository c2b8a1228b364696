import { expect, test } from 'vitest'
import { letterText } from '@/lib/domains/appointments/letter/text'
import { letterNumber } from '@/lib/domains/appointments/rules/letter-number'
import { documentFile } from '@/lib/ground/documents/layout'
import { partsOf } from '../../support/zip'

const FACTS = {
  county: { name: '平利县', shortName: '平利' },
  ...{ personName: '余正川', villageName: '沙河村', townshipName: '城关镇', fromOn: '2026-12-01' },
  ...{ year: 2026, number: 7, signedAt: new Date('2026-11-27T08:00:00Z') },
}
const NOW = new Date('2026-11-27T08:00:00Z')
const set = async (facts = FACTS as Parameters<typeof letterText>[0]) =>
  partsOf(await documentFile(letterText(facts, NOW)))

/** A docx counts in twentieths of a point. */
const mm = (value: number) => Math.round((value * 1440) / 25.4)
const numbersIn = (tag: string | undefined) =>
  Object.fromEntries([...(tag ?? '').matchAll(/w:(\w+)="(\d+)"/g)].map(([, name, value]) => [name, Number(value)]))
const tag = (xml: string, name: string) => new RegExp(`<w:${name}\\b[^>]*>`).exec(xml)?.[0]
/** Runs of text with the size and font that each names. */
const runsOf = (xml: string) =>
  [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)].flatMap(([, run = '']) => {
    const text = [...run.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, one]) => one).join('')
    const size = /<w:sz w:val="(\d+)"/.exec(run)?.[1]
    return text ? [{ text, size: Number(size), font: /w:eastAsia="([^"]+)"/.exec(run)?.[1], run }] : []
  })

test('A4, margins 37/28/35/26, 22 lines a page', async () => {
  const xml = (await set())['word/document.xml'] ?? ''
  expect(numbersIn(tag(xml, 'pgSz'))).toMatchObject({ w: mm(210), h: mm(297) })
  expect(numbersIn(tag(xml, 'pgMar'))).toMatchObject({ top: mm(37), left: mm(28), bottom: mm(35), right: mm(26) })
  const { linePitch = 0 } = numbersIn(tag(xml, 'docGrid'))
  expect(Math.floor((225 * 1440) / 25.4 / linePitch + 0.01)).toBe(22)
})

test('title 二号 小标宋, body 三号 仿宋, number in hexagonal brackets without leading noughts', async () => {
  const runs = runsOf((await set())['word/document.xml'] ?? '')
  const of = (text: string) => runs.find((one) => one.text.startsWith(text))
  expect(of('任命书')).toMatchObject({ size: 44, font: '方正小标宋简体' })
  expect(of('中共平利县委组织部文件')).toMatchObject({ font: '方正小标宋简体', run: expect.stringContaining('FF0000') })
  expect(of('平组任〔2026〕7号')).toMatchObject({ size: 32, font: '仿宋_GB2312' })
  expect(of('余正川同志：')).toMatchObject({ size: 32, font: '仿宋_GB2312' })
  expect(of('经县委研究决定')?.text).toContain('城关镇沙河村总队长，自2026年12月1日起任职')
  expect(of('2026年11月27日')).toMatchObject({ size: 32 })
  for (const { text, size, font } of runs)
    if (!/^(任命书|中共平利县委组织部文件)$/.test(text)) expect([text, size, font]).toEqual([text, 32, '仿宋_GB2312'])
})

test('the head fits one line of the type area, 35 mm below its upper edge', async () => {
  const xml = (await set())['word/document.xml'] ?? ''
  const head = runsOf(xml).find(({ text }) => text.endsWith('文件'))
  expect(([...(head?.text ?? '')].length * (head?.size ?? 0)) / 2).toBeLessThanOrEqual((156 / 25.4) * 72)
  expect(numbersIn(tag(xml, 'spacing'))).toMatchObject({ before: mm(35) })
})

test('body lines begin two characters in; the date stands four characters from the right', async () => {
  const paragraphs = [...((await set())['word/document.xml'] ?? '').matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(
    ([, one = '']) => one,
  )
  const of = (text: string) => paragraphs.find((one) => one.includes(`>${text}`)) ?? ''
  expect(numbersIn(tag(of('经县委'), 'ind'))).toMatchObject({ firstLine: 640 })
  expect(numbersIn(tag(of('余正川同志'), 'ind'))).not.toHaveProperty('firstLine')
  expect(numbersIn(tag(of('2026年11月27日'), 'ind'))).toMatchObject({ right: 1280 })
  expect(of('2026年11月27日')).toMatch(/<w:jc w:val="(right|end)"/)
})

test('page numbers 四号 between dashes, right on odd pages and left on even ones', async () => {
  const parts = await set()
  const footers = Object.entries(parts).filter(([name]) => /word\/footer\d+\.xml/.test(name))
  expect(footers).toHaveLength(2)
  for (const [, xml] of footers) {
    expect(xml).toContain('— ')
    expect(xml).toContain('PAGE')
    expect(xml).toContain('<w:sz w:val="28"/>')
    expect(xml).toContain('宋体')
  }
  expect(footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right'])
  expect(parts['word/settings.xml']).toContain('evenAndOddHeaders')
})

test('a letter that nobody has signed has neither number nor day', async () => {
  const parts = await set({ ...FACTS, year: null, number: null, signedAt: null })
  const texts = runsOf(parts['word/document.xml'] ?? '').map(({ text }) => text)
  expect(texts).toContain('平组任〔2026〕  号')
  expect(texts).not.toContain('2026年11月27日')
})

test('numbers', () => {
  expect(letterNumber('平利', 2026, 1)).toBe('平组任〔2026〕1号')
  expect(letterNumber('安龙', 2027, 137)).toBe('安组任〔2027〕137号')
})
