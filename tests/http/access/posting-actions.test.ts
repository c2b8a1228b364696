import { beforeAll, describe, expect, test } from 'vitest'
import { callAction } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { demoPlace, type Place } from '../../support/http/place'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, VILLAGES } from './accounts'
import { expectAsNothing, expectOnly, type Ready } from './expect-only'
import { POSTING_CASES, type PostingCase, type PostingPrepared } from './posting-cases'
import { cellOf } from './rules-table'
import type { Verdict } from './verdict'

const count = tally()
let home: Place
let away: Awaited<ReturnType<typeof elsewhere>>

beforeAll(async () => {
  home = await demoPlace(VILLAGES.shahe)
  away = await elsewhere()
})

test('every action of the postings has a case here', () => {
  const actions = listActions().filter(({ file }) => file.startsWith('app/(command)/postings/'))
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(POSTING_CASES).sort())
})

const tries = Object.entries(POSTING_CASES).flatMap(([name, one]) =>
  one.accounts.map((account) => ({ name, one, account })),
)

test.each(tries)('$name: $account may, whom the table refuses is refused', async ({ name, one, account }) => {
  const ready = readyFor(name, await one.prepare(home))
  await expectOnly(account, (other) => verdictOf(one, other), ready)
  const before = await ready.stored()
  count()
  const answer = await ready.submit(await sessionOf(account))
  expect(answer.state?.status ?? answer.redirect, answer.text.slice(0, 500)).toMatch(/^(done|\/postings)/)
  expect(await ready.stored()).not.toEqual(before)
})

describe('what is of another county is as good as nothing', () => {
  test.each(Object.entries(POSTING_CASES))('%s', async (name, one) => {
    const prepared = await one.prepare(away)
    await expectAsNothing(ACCOUNT_NAMES, prepared.nonexistent, readyFor(name, prepared))
  })
})

/** By the table, for a village of 城关镇 and people of 交通局. */
function verdictOf({ row, only }: PostingCase, account: Account): Verdict {
  if (only) return only.includes(account) ? 'may' : 'not_found'
  const may = ACCOUNTS[account].some((seat) => {
    const cell = cellOf(row, seat.column)
    if (cell === 'C' || cell === 'O') return true
    if (cell === 'T') return 'township' in seat && seat.township === VILLAGES.shahe.slice(0, 9)
    if (cell === 'V') return 'village' in seat && seat.village === VILLAGES.shahe
    return cell === 'P' && row === 'candidate.recommend' && 'unit' in seat && seat.unit === '交通局'
  })
  return may ? 'may' : 'not_found'
}

function readyFor(name: string, { fields, secrets, stored }: PostingPrepared): Ready {
  return {
    ...{ fields, secrets, count, stored },
    submit: (by, sent, typed = fields) => callAction(actionNamed(name), '/postings', typed, by, sent),
  }
}
