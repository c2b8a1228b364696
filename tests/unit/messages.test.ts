import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import en from '@/lib/ground/i18n/en.json'
import source from '@/lib/ground/i18n/zh-CN.json'
import { icuArguments } from '../support/icu-arguments'

function flatten(messages: object, path: string[] = []): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : flatten(value, [...path, key]),
  )
}

const chinese = new Map(flatten(source))
const english = new Map(flatten(en))

test('both languages have the same keys', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
})

test('both languages take the same arguments', () => {
  const args = (messages: Map<string, string>) => [...messages].map(([key, text]) => [key, icuArguments(text)]).sort()
  expect(args(english)).toEqual(args(chinese))
})

describe.each([
  ['zh-CN', source, chinese],
  ['en', en, english],
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
  for (const [key, text] of chinese) expect(text, key).not.toMatch(/[\u3400-\u9fff][,;:?()]|[,;:?()][\u3400-\u9fff]/)
})

test('arguments are found inside branches, and words of a branch are not taken for arguments', () => {
  expect(icuArguments('{n, plural, one {one {thing}} other {# things}} by {who}')).toEqual(['n', 'thing', 'who'])
  expect(icuArguments('{kind, select, a {alpha} other {beta}}')).toEqual(['kind'])
  expect(() => icuArguments('a {b')).toThrow()
})
