import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chinese } from '@/lib/ground/i18n/messages/zh-CN'

/**
 * A sentence that no code can ask for is dead. Its key within its namespace must stand in the code: whole, or as a template
 * (`heads.${event.type}`) whose holes are filled by words of the code. It may err for the living, never for the dead.
 */
const FOLDERS = ['app', 'components', 'lib', 'prisma/demo']

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesOf(path) : /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const code = ['proxy.ts', 'instrumentation.ts', ...FOLDERS.flatMap(filesOf)].map((file) => readFileSync(file, 'utf8'))
const QUOTED = /'([^'\n]*)'|"([^"\n]*)"/g
const PLAIN_TEMPLATE = /`([^`$\n]*)`/g
const NAME = /(?:^|[{,(\s])(\w+)\??:/gm
/** How leaves take a sentence out of their record. */
const PROPERTY = /\b(?:words|states|frame|errors)\.(\w+)|\bconst \{ (\w+) \} = (?:props\.)?words\b/g
const TEMPLATE = /`((?:[^`$]|\$(?!\{)|\$\{(?:[^{}]|\{[^{}]*\})*\})*)`/g
const HOLE = /\$\{(?:[^{}]|\{[^{}]*\})*\}/

const words = new Set(
  code.flatMap((text) => [
    ...[...text.matchAll(QUOTED)].map(([, single, double]) => single ?? double ?? ''),
    ...[...text.matchAll(PLAIN_TEMPLATE)].map(([, plain]) => plain as string),
    ...[...text.matchAll(NAME)].map(([, name]) => name as string),
    ...[...text.matchAll(PROPERTY)].map(([, taken, named]) => taken ?? (named as string)),
  ]),
)
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const templates = code
  .flatMap((text) => [...text.matchAll(TEMPLATE)].map(([, template]) => (template as string).split(HOLE)))
  .filter((parts) => parts.every((part) => /^[\w.]*$/.test(part)) && parts.some((part) => /\w{3}|\./.test(part)))
  .map((parts) => new RegExp(`^${parts.map(escaped).join('(.+)')}$`))

/** Keys hold no dots: `household.created` stands as `household_created`. */
const isWord = (word: string) => words.has(word) || words.has(word.replace('_', '.'))

function isAskedFor(key: string): boolean {
  return (
    words.has(key) ||
    templates.some((template) => {
      const filled = template.exec(key)
      return filled?.slice(1).every(isWord) ?? false
    })
  )
}

function keysOf(messages: object, path: string[] = []): string[][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[...path, key]] : keysOf(value, [...path, key]),
  )
}

test('no sentence is dead', () => {
  const dead = keysOf(chinese).filter(([, ...key]) => !isAskedFor(key.join('.')))
  expect(dead.map((key) => key.join('.'))).toEqual([])
})

test('a key that stands nowhere in the code is found dead, one of a template is not', () => {
  expect(isAskedFor('heads.neverHappened')).toBe(false)
  expect(isAskedFor('heads.arrivalDenied')).toBe(true)
})
