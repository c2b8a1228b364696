import { describe, expect, test } from 'vitest'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { actionNamed } from '../../support/http/listed-actions'
import { fieldsOfAction } from '../../support/http/schemas'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { SETTINGS_CASES } from '../access/settings-cases'
import { CORPUS, UNKNOWN_FIELDS } from './corpus'
import { expectARefusal, expectFieldRefused, type Form, submitWith } from './try-form'

const count = tally()
/** What no field takes, whatever it asks for: these forms have many fields, and the rest of the corpus is tried elsewhere. */
const NEVER = CORPUS.filter(({ words, heavy }) => !words && !heavy).filter((_, n) => n % 3 === 0)

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
