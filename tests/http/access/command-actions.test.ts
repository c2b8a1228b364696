import { beforeAll, describe, expect, test } from 'vitest'
import { callAction } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { demoPlace, type Place } from '../../support/http/place'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account, VILLAGES } from './accounts'
import { COMMAND_CASES, type CommandCase, type Prepared, storedCommand } from './command-cases'
import { expectAsNothing, expectOnly, type Ready } from './expect-only'
import { cellOf } from './rules-table'

const count = tally()
let home: Place
let away: Place

beforeAll(async () => {
  home = await demoPlace(VILLAGES.shahe)
  away = await elsewhere()
})

const FILES = /^app\/\(command\)\/(appointments\/|villages\/\[code\]\/(commanders|handover|teams)\/)/

test('every action of appointments, handovers, letters and teams has a case here', () => {
  const actions = listActions().filter(({ file }) => FILES.test(file))
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(COMMAND_CASES).sort())
})

const all = Object.entries(COMMAND_CASES)
const tries = all.flatMap(([name, one]) => one.may.map((account) => ({ name, one, account })))

test.each(all)('%s: whom the case lets in, the table lets in', (_, { row, may }) => {
  for (const account of may)
    expect(
      ACCOUNTS[account].some(({ column }) => cellOf(row, column) !== '–'),
      account,
    ).toBe(true)
})

test.each(tries)('$name: $account may, whom the table refuses is refused', async ({ name, one, account }) => {
  const ready = readyFor(name, one, await one.prepare(home))
  await expectOnly(account, (other) => (one.may.includes(other) ? 'may' : 'not_found'), ready)
  const answer = await ready.submit(await sessionOf(account))
  count()
  expect(answer.redirect ?? answer.state?.status, answer.text.slice(0, 500)).toMatch(
    /^done$|^\/(appointments|units|villages)/,
  )
})

describe('what is of another county is as good as nothing', () => {
  test.each(all)('%s', async (name, one) => {
    const prepared = await one.prepare(away)
    await expectAsNothing(ACCOUNT_NAMES as Account[], prepared.nonexistent, readyFor(name, one, prepared))
  })
})

function readyFor(name: string, { at }: CommandCase, { fields, secrets }: Prepared): Ready {
  return {
    ...{ fields, secrets, count },
    stored: () => storedCommand({ secrets }),
    submit: (by, sent, typed = fields) => callAction(actionNamed(name), at, typed, by, sent),
  }
}
