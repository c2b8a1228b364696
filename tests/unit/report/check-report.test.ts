import { expect, test } from 'vitest'
import { checkReport } from '@/components/report/check-report'
import { mintId } from '@/components/report/form-values'
import { ago } from '@/components/report/outbox/ago'
import type { OutboxWords } from '@/components/report/outbox/outbox-words'
import type { ReportWords } from '@/components/report/words'
import { ReportForm } from '@/lib/domains/issues/schema'
import { fill } from '@/lib/ground/i18n/later'
import { Id } from '@/lib/ground/input/input'

const words = {
  title: { short: 'short', long: 'long' },
  category: { missing: 'category' },
  place: { missing: 'village' },
  settle: { missingOutcome: 'outcome', missingTeam: 'team', missingPresent: 'present' },
} as ReportWords
const village = 'c0000000-0000-4000-8000-000000000001'
const whole = { id: village, title: '涵洞塌了', category: 'ROAD', villageId: village }

test('the phone asks for what the server would ask for', () => {
  const forms = [
    whole,
    { ...whole, title: '路坏' },
    { ...whole, title: '长'.repeat(61) },
    { ...whole, title: '𠮷𠮷𠮷𠮷' },
    { ...whole, title: '   路坏   ' },
    { ...whole, category: '' },
    { ...whole, villageId: '' },
    { ...whole, onTheSpot: 'on' },
    { ...whole, onTheSpot: 'on', outcome: '已清', present: '余某', team: 'RESIDENT_TEAM' },
    { ...whole, onTheSpot: 'on', outcome: '清', present: '余某', team: 'RESIDENT_TEAM' },
  ]
  for (const form of forms) {
    const asked = ReportForm.safeParse(form)
    const wrong = asked.error?.issues.map(({ path }) => String(path[0])) ?? []
    expect(Object.keys(checkReport(form, words)).toSorted()).toEqual([...new Set(wrong)].toSorted())
  }
})

test('an id minted on a phone is one that the server takes', () => {
  const ids = Array.from({ length: 200 }, mintId)
  expect(new Set(ids).size).toBe(200)
  for (const id of ids) expect(Id.parse(id)).toBe(id)
})

test('how long ago, in the largest unit', () => {
  const sayings = { justNow: 'now', minutesAgo: '{n} min', hoursAgo: '{n} h', daysAgo: '{n} d' } as OutboxWords
  const minutes = (n: number) => ago(0, n * 60_000, sayings)
  expect([0, 0.9, 1, 59, 60, 1439, 1440].map(minutes)).toEqual(['now', 'now', '1 min', '59 min', '1 h', '23 h', '1 d'])
  expect(ago(5000, 0, sayings), 'a clock that was set back').toBe('now')
  expect(fill('{a} {b} {a}', { a: 1 })).toBe('1 {b} 1')
})
