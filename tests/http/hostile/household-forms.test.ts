import { beforeAll, describe, expect, test } from 'vitest'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import { actionNamed } from '../../support/http/listed-actions'
import { demoPlace, type Place } from '../../support/http/place'
import { fieldsOfAction } from '../../support/http/schemas'
import { sessionOf } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { VILLAGES } from '../access/accounts'
import { HOUSEHOLD_CASES } from '../access/household-cases'
import { CORPUS, UNKNOWN_FIELDS } from './corpus'
import { expectARefusal, expectFieldRefused, type Form, submitWith } from './try-form'

const count = tally()
/** What no field takes, whatever it asks for: these forms have many fields, and the rest of the corpus is tried elsewhere. */
const NEVER = CORPUS.filter(({ words, heavy }) => !words && !heavy).filter((_, n) => n % 3 === 0)

let place: Place
beforeAll(async () => {
  place = await demoPlace(VILLAGES.shahe)
})

describe.each(Object.entries(HOUSEHOLD_CASES))('%s', (name, one) => {
  const action = actionNamed(name)
  /** Of a household that there is not: what a field takes is answered with not found. */
  const ready = async () => {
    const { nonexistent, stored } = await one.prepare(place)
    const by = await sessionOf('township')
    const blocked = { fields: {}, code: 'not_found' } as const
    return { stored, form: { action, at: '/households', by, fields: nonexistent, blocked } satisfies Form }
  }

  test('takes no hostile value in any of its fields, and changes nothing', async () => {
    const { form, stored } = await ready()
    const before = await stored()
    for (const field of fieldsOfAction(action).keys())
      await aFewAtOnce(NEVER, async (hostile) => {
        count()
        expectFieldRefused(await submitWith(form, { [field]: hostile.value }), field, hostile, ['not_found'])
      })
    expect(await stored()).toEqual(before)
  })

  test('takes no field that it does not know', async () => {
    const { form, stored } = await ready()
    const before = await stored()
    await aFewAtOnce(UNKNOWN_FIELDS, async (field) => {
      count()
      expect(expectARefusal(await submitWith(form, { [field]: '1' })).state.code).toBe('invalid')
    })
    expect(await stored()).toEqual(before)
  })
})
