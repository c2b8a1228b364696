import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/ground/i18n/locale'
import ground from '@/lib/ground/i18n/messages/zh-CN/ground.json'
import { translatorFor } from '@/lib/ground/i18n/translator'

const BARE = {
  ...{ days: 'none', minutes: 'none', max: 'none', level: 'none', stage: 'none', until: 'none', name: 'none' },
  ...{ row: 'none', heading: 'none', headings: 'none' },
  ...{ who: 'none', where: 'none', since: 'none', end: 'none', rank: 'none', asked: 'none' },
}
const FULL = {
  ...{ days: '5', minutes: '15', max: '6', level: 'TOWNSHIP', stage: 'HANDLING', until: '6月30日', name: '沙河村' },
  ...{ row: '12', heading: '村名称', headings: '村代码、村名称' },
  ...{ who: '余正川', where: '沙河村', since: '2026年7月1日', end: 'none', rank: '部门正职', asked: '县委常委' },
}

describe.each(LOCALES)('in %s', (locale) => {
  const refusals = translatorFor(locale, 'refusals')
  const fields = translatorFor(locale, 'fields')

  test.each(Object.keys(ground.refusals) as (keyof typeof ground.refusals)[])('%s is a sentence', (code) => {
    for (const parameters of [BARE, FULL]) expect(refusals(code, parameters)).toMatch(/[^{}]{4,}[。.]$/)
    expect(refusals(code, BARE)).not.toContain('none')
  })

  test.each(Object.keys(ground.fields) as (keyof typeof ground.fields)[])('field code %s is a sentence', (code) => {
    for (const n of ['none', '1', '40']) expect(fields(code, { n })).toMatch(/[^{}]{4,}[。.]$/)
    expect(fields(code, { n: 'none' })).not.toContain('none')
  })
})
