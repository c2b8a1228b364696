import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LOGINS } from '@/lib/ground/access/logins'
import { LOCALES } from '@/lib/ground/i18n/locale'
import { translatorFor } from '@/lib/ground/i18n/translator'
import type { AuditLine } from '@/lib/ground/trail/queries/line'
import { doerOf, objectOf, seatOf, sentenceOf } from '@/lib/ground/trail/sentence'
import { AUDIT_GROUPS, AUDIT_TYPES, groupOf, typesOf } from '@/lib/ground/trail/types'

/** The types of the union, wherever in lib/ground/audit it is written. */
function typesInCode(): string[] {
  const files = readdirSync('lib/ground/audit').filter((file) => /entries\.ts$/.test(file))
  const code = files.map((file) => readFileSync(`lib/ground/audit/${file}`, 'utf8')).join('\n')
  return [...new Set([...code.matchAll(/'([a-z]\w*\.[a-z]\w*)'/gi)].map(([, type = '']) => type))].sort()
}

const line = (type: string, data: Record<string, unknown> = {}): AuditLine => ({
  ...{ id: '1', at: new Date(0), type, data, who: null, place: '', issue: null, household: null, person: '余某' },
})
const wordsOf = (locale: (typeof LOCALES)[number]) => ({
  t: translatorFor(locale, 'audit'),
  roles: translatorFor(locale, 'roles'),
  events: translatorFor(locale, 'events'),
})

test('no type of entry lacks its sentence', () => {
  expect(typesInCode().filter((type) => !AUDIT_TYPES.includes(type))).toEqual([])
})

describe.each(LOCALES)('%s', (locale) => {
  const words = wordsOf(locale)

  test.each(AUDIT_TYPES)('%s says what happened', (type) => {
    const said = sentenceOf(line(type), words)
    expect(said).not.toBe(words.t('other'))
    expect(said).not.toMatch(/[{}]|undefined|null/)
    expect(said.length).toBeGreaterThan(1)
  })
})

test('an entry that nobody knows yet still has a line', () => {
  expect(sentenceOf(line('comet.seen'), wordsOf('zh-CN'))).toBe('办理一项工作')
})

test('a reveal says what was seen and for what', () => {
  const revealed = line('personal.revealed', { field: 'phone', purpose: '约上门的时间', householdId: 'x' })
  expect(sentenceOf(revealed, wordsOf('zh-CN'))).toBe('查看电话，用途：约上门的时间')
  const about = { ...revealed, household: { number: '001', head: '余*安' } }
  expect(objectOf(about, wordsOf('zh-CN'))).toBe('001 余*安户')
})

test('who did it: a person in a seat, the system, or someone who was not signed in', () => {
  const words = wordsOf('zh-CN')
  const who = { name: '周明远', seat: { role: 'COMMANDER', place: '金沙河村' } } as const
  expect(doerOf({ ...line('visit.logged'), who }, words)).toBe('周明远')
  expect(seatOf({ ...line('visit.logged'), who }, words)).toBe('总队长 · 金沙河村')
  expect(doerOf(line('light'), words)).toBe('系统')
  expect(doerOf(line('session.refused', { why: 'limit' }), words)).toBe('未登录')
  expect(sentenceOf(line('session.refused', { why: 'limit' }), words)).toContain('锁定')
})

test('every type is of one group, every group has some, and sign-ins are of one', () => {
  for (const type of AUDIT_TYPES) expect(AUDIT_GROUPS.filter((group) => typesOf(group).includes(type))).toHaveLength(1)
  for (const group of AUDIT_GROUPS) if (group !== 'issues') expect(typesOf(group)).not.toEqual([])
  expect(new Set(LOGINS.map(groupOf))).toEqual(new Set(['access']))
})
