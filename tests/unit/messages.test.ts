import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { english } from '@/lib/ground/i18n/messages/en'
import { chinese } from '@/lib/ground/i18n/messages/zh-CN'
import { icuArguments } from '../support/icu-arguments'

function flatten(messages: object, path: string[] = []): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : flatten(value, [...path, key]),
  )
}

const FOLDER = 'lib/ground/i18n/messages'
const chineseTexts = new Map(flatten(chinese))
const englishTexts = new Map(flatten(english))

/** The files of a language, each with what it holds. */
const filesOf = (locale: string): [string, object][] =>
  readdirSync(join(FOLDER, locale), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(FOLDER, locale, name), 'utf8'))])

test.each([
  ['zh-CN', chineseTexts],
  ['en', englishTexts],
] as const)('%s holds every sentence of its files, and no two files share a namespace', (locale, texts) => {
  const files = filesOf(locale).map(([, messages]) => messages)
  const namespaces = files.flatMap((messages) => Object.keys(messages))
  expect(new Map(files.flatMap((messages) => flatten(messages)))).toEqual(texts)
  expect(namespaces).toEqual([...new Set(namespaces)])
})

test('a namespace stands in the same file in both languages', () => {
  const namespacesOf = (locale: string) => filesOf(locale).map(([name, messages]) => [name, Object.keys(messages)])
  expect(namespacesOf('en')).toEqual(namespacesOf('zh-CN'))
})

test.each(['zh-CN', 'en'])(
  'what a leaf says in %s is shown as it is written: of parameters it knows {names} alone',
  (locale) => {
    const leaves = filesOf(locale).filter(([name]) => name.startsWith('leaf/'))
    for (const [, text] of leaves.flatMap(([, messages]) => flatten(messages))) {
      expect(text.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[{}<>]|'{2}/)
    }
  },
)

test('both languages have the same keys', () => {
  expect([...englishTexts.keys()].sort()).toEqual([...chineseTexts.keys()].sort())
})

test('both languages take the same arguments', () => {
  const args = (messages: Map<string, string>) => [...messages].map(([key, text]) => [key, icuArguments(text)]).sort()
  expect(args(englishTexts)).toEqual(args(chineseTexts))
})

describe.each([
  ['zh-CN', chinese, chineseTexts],
  ['en', english, englishTexts],
] as const)('%s', (locale, messages, texts) => {
  const t = createTranslator({
    locale,
    messages: messages as unknown as Record<string, never>,
    timeZone: 'Asia/Shanghai',
    onError: (error) => {
      throw error
    },
  })

  test('every sentence can be written', () => {
    for (const [key, text] of texts) {
      const values = Object.fromEntries(icuArguments(text).map((name) => [name, 2]))
      const tags = Object.fromEntries([...text.matchAll(/<(\w+)>/g)].map(([, tag]) => [tag, (inner: string) => inner]))
      // a unit may be empty in one language (11 户, 11)
      expect(t.markup(key, { ...values, ...tags }) === '', key).toBe(text === '')
    }
  })

  test('no sentence shouts or uses straight double quotes', () => {
    for (const [key, text] of texts) expect(text, key).not.toMatch(/[!\uff01"]/)
  })
})

test('beside Chinese characters, punctuation is full-width', () => {
  for (const [key, text] of chineseTexts)
    expect(text, key).not.toMatch(/[\u3400-\u9fff][,;:?()]|[,;:?()][\u3400-\u9fff]/)
})

test('arguments are found inside branches, and words of a branch are not taken for arguments', () => {
  expect(icuArguments('{n, plural, one {one {thing}} other {# things}} by {who}')).toEqual(['n', 'thing', 'who'])
  expect(icuArguments('{kind, select, a {alpha} other {beta}}')).toEqual(['kind'])
  expect(() => icuArguments('a {b')).toThrow()
})
