import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { callAction, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { expectNoTrace } from '../../support/http/expect-refused'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { fieldsOfAction } from '../../support/http/schemas'
import { send } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { CORPUS, UNKNOWN_FIELDS } from '../hostile/corpus'
import { expectARefusal, expectFieldRefused, type Form, submitWith } from '../hostile/try-form'
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

  // a draft names nothing but its own figures
  const { names } = one
  if (!names) return
  test('what is of another county is as good as none', async () => {
    const { field, foreign } = names
    const fields = await one.fields()
    const outOfScope = { ...fields, [field]: await foreign(away) }
    await expectAsNothing(ACCOUNT_NAMES, { ...fields, [field]: randomUUID() }, readyFor(name, one, outOfScope))
  })
})

test('a draft is shown to who drafts its kind and to who approves it, and to nobody else', async () => {
  await SETTINGS_CASES.withdrawCommandPolicyAction?.fields() // a draft on lights waits
  await aFewAtOnce(ACCOUNT_NAMES, async (account) => {
    const seats = ACCOUNTS[account]
    const answer = await send('/settings/policies/lights', await sessionOf(account), { origin: null })
    count()
    const may = mayAnywhere('policy.draft.command', seats) || mayAnywhere('policy.approve', seats)
    if (may) expect(answer.text, account).toContain('〔2026〕99号')
    else expectNoTrace(answer, ['〔2026〕99号'])
  })
})

/** What no field takes, whatever it asks for: these forms have many fields, and the rest of the corpus is tried elsewhere. */
const NEVER = CORPUS.filter(({ words, heavy }) => !words && !heavy).filter((_, n) => n % 3 === 0)

// in this file, since each case looks at the whole of what it could change
describe.each(Object.entries(SETTINGS_CASES))('%s', (name, one) => {
  const action = actionNamed(name)
  const form = async (): Promise<Form> => ({
    ...{ action, at: one.at, by: await sessionOf(one.account), fields: await one.fields() },
    blocked: { fields: {}, code: 'invalid' },
  })

  test('takes no hostile value in any of its fields, and changes nothing', async () => {
    const ready = await form()
    const before = await one.stored()
    for (const field of fieldsOfAction(action).keys())
      await aFewAtOnce(NEVER, async (hostile) => {
        count()
        expectFieldRefused(await submitWith(ready, { [field]: hostile.value }), field, hostile)
      })
    expect(await one.stored()).toEqual(before)
  })

  test('takes no field that it does not know', async () => {
    const ready = await form()
    const before = await one.stored()
    await aFewAtOnce(UNKNOWN_FIELDS, async (field) => {
      count()
      expect(expectARefusal(await submitWith(ready, { [field]: '1' })).state.code).toBe('invalid')
    })
    expect(await one.stored()).toEqual(before)
  })
})
