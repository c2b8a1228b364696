import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { callAction, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES, ACCOUNTS, type Account } from './accounts'
import { expectAsNothing, expectOnly, type Ready } from './expect-only'
import { mayAnywhere } from './place-verdict'
import { SETTINGS_CASES, type SettingsCase } from './settings-cases'

const count = tally()
let away: Awaited<ReturnType<typeof elsewhere>>
beforeAll(async () => {
  away = await elsewhere()
})

const FILES = ['app/(command)/settings/places/actions.ts', 'app/(command)/settings/policies/actions.ts']

test('every action on policies and places has a case here', () => {
  const actions = listActions().filter(({ file }) => FILES.includes(file))
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(SETTINGS_CASES).sort())
})

function readyFor(name: string, one: SettingsCase, fields: Fields): Ready {
  return {
    ...{ fields, secrets: ['别处'], count, stored: one.stored },
    submit: (by, sent, typed = fields) => callAction(actionNamed(name), one.at, typed, by, sent),
  }
}

describe.each(Object.entries(SETTINGS_CASES))('%s', (name, one) => {
  test(`${one.account} may, whom the table refuses is refused`, async () => {
    const ready = readyFor(name, one, await one.fields())
    const verdict = (account: Account) => (mayAnywhere(one.row, ACCOUNTS[account]) ? 'may' : 'not_found')
    await expectOnly(one.account, verdict, ready)
    const answer = await ready.submit(await sessionOf(one.account))
    count()
    expect(answer.redirect, answer.text.slice(0, 500)).toMatch(/^\/settings\//)
  })

  test.runIf(one.names)('what is of another county is as good as none', async () => {
    const { field, foreign } = one.names as NonNullable<SettingsCase['names']>
    const fields = await one.fields()
    const outOfScope = { ...fields, [field]: await foreign(away) }
    await expectAsNothing(ACCOUNT_NAMES, { ...fields, [field]: randomUUID() }, readyFor(name, one, outOfScope))
  })
})
