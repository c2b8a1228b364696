import { expect, test } from 'vitest'
import { type IssueCategory, TOPICS } from '@/prisma/demo/issue-texts'
import { demoCounty } from '@/prisma/demo/places'
import { PROCEDURE_TEXTS } from '@/prisma/demo/procedure-texts'
import { randomFrom } from '@/prisma/demo/random'
import { type Line, tellingOf } from '@/prisma/demo/telling'
import { demoUnits } from '@/prisma/demo/units'

const LINES: Line[] = [
  'causes',
  'plans',
  'visits',
  'words',
  'remarks',
  'outcomes',
  'faults',
  'beyond',
  'tried',
  'delays',
]
const CATEGORIES = Object.keys(TOPICS) as IssueCategory[]

test.each(CATEGORIES)('%s has a dozen titles, led by units that exist', (category) => {
  const county = demoCounty(randomFrom(1), new Date(0))
  const units = new Set(demoUnits(county, randomFrom(1), new Date(0)).map(({ shortName }) => shortName))
  const matters = TOPICS[category].matters
  expect(matters.flatMap(({ titles }) => titles).length).toBeGreaterThanOrEqual(12)
  for (const { lead, mistaken = lead, assisting = lead } of matters) {
    expect([lead, mistaken, assisting].filter((unit) => !units.has(unit))).toEqual([])
  }
})

test.each(CATEGORIES)('%s tells every line in every season, with titles of 8 to 30 characters', (category) => {
  const random = randomFrom(category)
  for (let i = 0; i < 600; i++) {
    const telling = tellingOf(random, category, { month: (i % 12) + 1, group: '三组', headName: '余有田' })
    const said = [telling.title, telling.text, ...LINES.map((line) => telling.say(line, '2026-11-23'))]
    for (const text of said) expect(text).not.toMatch(/[{},;:()]|undefined/)
    expect(telling.title.length).toBeGreaterThanOrEqual(8)
    expect(telling.title.length).toBeLessThanOrEqual(30)
  }
})

test('what is said at a move names the proper unit and the day', () => {
  const telling = tellingOf(randomFrom(1), 'ROAD', { month: 6, group: '三组', headName: '余有田' })
  for (const line of Object.keys(PROCEDURE_TEXTS) as Line[]) {
    expect(telling.say(line, '2026-11-23', '水利局')).not.toMatch(/[{}]|undefined/)
  }
  expect(telling.say('returned', '2026-11-23')).toContain(telling.lead)
})
