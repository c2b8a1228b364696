import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { GrantRole, HouseholdEnd, LinkPurpose, MemberLeft, VillageClass } from '@/lib/generated/prisma/enums'
import { LOGINS } from '@/lib/ground/access/logins'
import { LOCALES } from '@/lib/ground/i18n/locale'
import type { AuditLine } from '@/lib/ground/trail/queries/line'
import { doerOf, objectOf, seatOf, sentenceOf } from '@/lib/ground/trail/sentence'
import { AUDIT_GROUPS, AUDIT_TYPES, groupOf, typesOf } from '@/lib/ground/trail/types'
import { sentenceWordsIn } from '@/lib/ground/trail/words'

/** The types of the union, wherever in lib/ground/audit it is written. */
function typesInCode(): string[] {
  const files = readdirSync('lib/ground/audit').filter((file) => /entries\.ts$/.test(file))
  const code = files.map((file) => readFileSync(`lib/ground/audit/${file}`, 'utf8')).join('\n')
  return [...new Set([...code.matchAll(/'([a-z]\w*\.[a-z]\w*)'/gi)].map(([, type = '']) => type))].sort()
}

const line = (type: string, data: Record<string, unknown> = {}): AuditLine => ({
  ...{ id: '1', at: new Date(0), type, data, who: null, place: '', issue: null, household: null, person: '余某' },
})
const wordsOf = sentenceWordsIn

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

/** Every code that an entry may hold, by the parameter that holds it. */
const CODES: Record<string, readonly string[]> = {
  purpose: Object.values(LinkPurpose),
  why: ['password', 'limit', 'disabled'],
  how: ['signedOut', 'revoked', 'password', 'disabled', 'reset', 'administrator', 'grantEnded'],
  field: ['idNumber', 'disabilityCert', 'phone'],
  reason: [...Object.values(HouseholdEnd), ...Object.values(MemberLeft)],
  as: ['outgoing', 'incoming'],
  wish: ['PIN', 'FORBID', 'LIFT'],
  agreed: ['true', 'false'],
  class: Object.values(VillageClass),
  role: Object.values(GrantRole),
}
/** Where a person writes the reason: it is said as it was written. */
const WRITTEN = ['grant.declined', 'policy.returned', 'round.', 'candidate.', 'personal.revealed']

describe.each(LOCALES)('%s: no sentence prints a code or a day as the database keeps it', (locale) => {
  const words = sentenceWordsIn(locale)
  const codes = Object.entries(CODES).flatMap(([key, values]) => values.map((value) => [key, value] as const))

  test.each(AUDIT_TYPES)('%s', (type) => {
    for (const [key, code] of codes) {
      if (['reason', 'purpose'].includes(key) && WRITTEN.some((start) => type.startsWith(start))) continue
      const said = sentenceOf(
        line(type, {
          [key]: code,
          onDay: '2026-06-01',
          fromOn: '2026-06-01',
          endsOn: '2026-06-01',
          toTermEnd: '2026-06-01',
        }),
        words,
      )
      expect(said, key).not.toMatch(/\b[A-Z]{2,}(_[A-Z]+)*\b|2026-06-01/)
      expect(said, key).not.toContain(`：${code}`)
    }
  })
})

test('what the register and the audit say of a household is one sentence', () => {
  expect(sentenceOf(line('household.ended', { reason: 'MOVED' }), wordsOf('zh-CN'))).toBe('销户：整户迁出')
  expect(sentenceOf(line('member.left', { reason: 'MARRIED' }), wordsOf('zh-CN'))).toBe('成员离开：婚嫁离开')
  expect(sentenceOf(line('village.merge', { onDay: '2026-07-01' }), wordsOf('zh-CN'))).toBe('定下并村，2026年7月1日 起')
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
