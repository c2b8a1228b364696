import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTurn, type Order, type Page, pageOf, type Stretch } from '@/lib/ground/lists/keyset'

type Row = { id: string; due: Date | null; name: string }

/** What a database does with a stretch: the conditions and orders that a keyset asks for. */
function select(rows: Row[], { where, orderBy }: Stretch, take: number): Row[] {
  const found = rows.filter((row) => holds(row, where))
  const ways = orderBy.flatMap((one) => Object.entries(one)) as [keyof Row, 'asc' | 'desc' | { sort: 'asc' | 'desc' }][]
  return found.sort((a, b) => ways.reduce((so, [key, way]) => so || compared(a[key], b[key], way), 0)).slice(0, take)
}

function compared(a: Row[keyof Row], b: Row[keyof Row], way: 'asc' | 'desc' | { sort: 'asc' | 'desc' }): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const sign = (typeof way === 'string' ? way : way.sort) === 'asc' ? 1 : -1
  return a < b ? -sign : a > b ? sign : 0
}

function holds(row: Row, where: Record<string, unknown>): boolean {
  return Object.entries(where).every(([key, wanted]) => {
    if (key === 'OR') return (wanted as Record<string, unknown>[]).some((one) => holds(row, one))
    const value = row[key as keyof Row]
    if (wanted === null || typeof wanted === 'string') return value === wanted
    if (wanted instanceof Date) return value instanceof Date && value.getTime() === wanted.getTime()
    return Object.entries(wanted as object).every(([operator, than]) => {
      if (operator === 'not') return value !== than
      if (value === null) return false
      const tests = { gt: value > than, gte: value >= than, lt: value < than, lte: value <= than }
      return tests[operator as keyof typeof tests]
    })
  })
}

const ORDERS: Order<'due' | 'name'>[] = [
  { column: 'due', by: 'instant', nullable: true, direction: 'asc' },
  { column: 'name', by: 'text', direction: 'asc' },
  { column: 'name', by: 'text', direction: 'desc' },
]
const UNIQUE: Order<'id'> = { column: 'id', by: 'text', unique: true, direction: 'asc' }

const rows = fc.uniqueArray(
  fc.record({
    id: fc.uuid({ version: 4 }),
    due: fc.option(fc.integer({ min: 0, max: 3 }).map((hour) => new Date(hour * 3_600_000))),
    name: fc.constantFrom('王', '李', '周'),
  }),
  { selector: ({ id }) => id, maxLength: 14 },
)

test('walking forth and back yields each row once, in order, whatever the order, with nulls and ties', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom<Order<keyof Row>>(...ORDERS, UNIQUE),
      async (given, size, order) => {
        const page = (place: { after?: string; before?: string }): Promise<Page<Row>> =>
          pageOf(place, order, size, (reading) => inTurn(reading, async (one, take) => select(given, one, take)))
        const pages = [await page({})]
        for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await page({ after: next }))
        const back = [pages.at(-1) as Page<Row>]
        for (let previous = back[0]?.previous; previous; previous = back[0]?.previous)
          back.unshift(await page({ before: previous }))
        const { column, direction } = order
        const expected = [...given].sort(
          (a, b) => compared(a[column], b[column], { sort: direction }) || compared(a.id, b.id, direction),
        )
        expect(pages.flatMap((one) => one.rows)).toEqual(expected)
        expect(back.flatMap((one) => one.rows)).toEqual(expected)
        for (const [index, one] of pages.entries()) expect(one.offset).toBe(index * size)
        for (const [index, one] of back.entries()) expect(one.offset).toBe(index * size)
      },
    ),
  )
})

test('a cursor that is none of ours shows the beginning and says so', async () => {
  const page = await pageOf({ after: 'nonsense' }, UNIQUE, 2, async () => [])
  expect(page).toEqual({ rows: [], offset: 0, cursorUnknown: true })
})
