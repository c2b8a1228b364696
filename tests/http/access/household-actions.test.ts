import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { aHousehold } from '../../support/household'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { callAction } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { expectNoTrace } from '../../support/http/expect-refused'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { demoPlace, type Place } from '../../support/http/place'
import { indistinct, send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, VILLAGES } from './accounts'
import { expectAsNothing, expectOnly, type Ready } from './expect-only'
import { HOUSEHOLD_CASES, type Prepared } from './household-cases'
import { cellOf } from './rules-table'
import type { Verdict } from './verdict'

const count = tally()
let home: Place
let away: Awaited<ReturnType<typeof elsewhere>>

beforeAll(async () => {
  home = await demoPlace(VILLAGES.shahe)
  away = await elsewhere()
})

test('every action of the households has a case here, but the reveal, which has a file of its own', () => {
  const actions = listActions().filter(({ file }) => file.startsWith('app/(command)/households/'))
  const names = actions.map(({ name }) => name).filter((name) => name !== 'revealAction')
  expect(names.sort()).toEqual(Object.keys(HOUSEHOLD_CASES).sort())
})

const tries = Object.entries(HOUSEHOLD_CASES).flatMap(([name, one]) =>
  one.accounts.map((account) => ({ name, one, account })),
)

test.each(tries)('$name: $account may, whom the table refuses is refused', async ({ name, one, account }) => {
  const ready = readyFor(name, await one.prepare(home))
  await expectOnly(account, (other) => verdictOf(one.row, other), ready)
  const before = await ready.stored()
  count()
  const answer = await ready.submit(await sessionOf(account))
  expect(answer.redirect ?? answer.state?.message, answer.text.slice(0, 500)).toMatch(/^\/households\//)
  expect(await ready.stored()).not.toEqual(before)
})

describe('what is of another county is as good as nothing', () => {
  test.each(Object.entries(HOUSEHOLD_CASES))('%s', async (name, one) => {
    const prepared = await one.prepare(away)
    await expectAsNothing(ACCOUNT_NAMES, prepared.nonexistent, readyFor(name, prepared))
  })
})

/** By the table, for a household of 沙河村; what a unit or an inspection sees of one is on its issue, not here. */
function verdictOf(row: string, account: Account): Verdict {
  return reaches(row, account) ? 'may' : 'not_found'
}

function reaches(row: string, account: Account): boolean {
  return ACCOUNTS[account].some((seat) => {
    const cell = cellOf(row, seat.column)
    if (cell === 'C') return true
    if (cell.startsWith('T')) return 'township' in seat && seat.township === VILLAGES.shahe.slice(0, 9)
    return cell.startsWith('V') && 'village' in seat && seat.village === VILLAGES.shahe
  })
}

function readyFor(name: string, { fields, secrets, stored }: Prepared): Ready {
  return {
    ...{ fields, secrets, count, stored },
    submit: (by, sent, typed = fields) => callAction(actionNamed(name), '/households', typed, by, sent),
  }
}

const get = async (path: string, account: Account) => {
  count()
  return send(path, await sessionOf(account), { origin: null })
}
/** Whether any seat opens the register: the county's, a town's or a village's. */
const opens = (row: string, account: Account) =>
  ACCOUNTS[account].some(({ column }) => /^[CTV]/.test(cellOf(row, column)))

async function householdIn(place: Place) {
  const village = await db().village.findUniqueOrThrow({ where: { id: place.village.id }, include: { groups: true } })
  return aHousehold(village, { number: randomUUID(), headName: `试${randomUUID().slice(0, 8)}` })
}

test.each([
  ['/households', 'household.view'],
  ['/households/new', 'household.edit'],
])('%s opens for whom the table names, and shows nothing of another county', async (path, row) => {
  await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
    const answer = await get(path, account)
    expect(answer.status, account).toBe(opens(row, account) ? 200 : 404)
    expectNoTrace(answer, [away.village.name, '别处'])
  })
})

test('a household opens where a seat reaches, and is not to be told from nothing elsewhere', async () => {
  const [near, foreign] = [await householdIn(home), await householdIn(away)]
  for (const [row, part] of [
    ['household.view', ''],
    ['household.edit', '/visit'],
  ] as const)
    await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
      const nowhere = randomUUID()
      const nothing = await get(`/households/${nowhere}${part}`, account)
      expect(nothing.status).toBe(404)
      for (const { number, headName } of [near, foreign]) {
        const answer = await get(`/households/${number}${part}`, account)
        const open = number === near.number && reaches(row, account)
        expect(answer.status, `${account} ${part}`).toBe(open ? 200 : 404)
        expectNoTrace(answer, [headName])
        if (!open) expect(indistinct(answer, number)).toEqual(indistinct(nothing, nowhere))
      }
    })
})

test('the register leaves as a masked sheet for whom the table names, on the record', async () => {
  const { number, headName } = await householdIn(home)
  const path = `/api/households/export?q=${encodeURIComponent(headName)}`
  await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
    const answer = await get(path, account)
    expect(answer.status, account).toBe(opens('household.export', account) ? 200 : 404)
    expectNoTrace(answer, [headName, number])
  })
  const entries = await db().auditEntry.findMany({
    where: { type: 'households.exported', data: { path: ['filter', 'q'], equals: headName } },
  })
  expect(entries).toHaveLength(ACCOUNT_NAMES.filter((account) => opens('household.export', account)).length)
})
