import { expect } from 'vitest'
import { aFewAtOnce } from '../../support/http/a-few-at-once'
import type { ActionAnswer, Fields } from '../../support/http/call-action'
import { expectNoTrace, expectRefused, expectTurnedAway } from '../../support/http/expect-refused'
import { indistinct, type Sent, type Session } from '../../support/http/send'
import { sessionOf } from '../../support/http/sign-in'
import { ACCOUNT_NAMES, type Account } from './accounts'
import type { Verdict } from './verdict'

/** A form that stands ready, and what must not come to light or change where it is refused. */
export type Ready = {
  submit(by: Session, sent?: Sent, fields?: Fields): Promise<ActionAnswer>
  fields: Fields
  secrets: readonly string[]
  stored(): Promise<unknown>
  count(): void
}

/**
 * Whoever the table refuses is refused by this very form, and so is whoever is signed out or comes from elsewhere, all
 * without a trace; who may besides the account tries a form of their own.
 */
export async function expectOnly(account: Account, verdict: (other: Account) => Verdict, ready: Ready) {
  const { submit, fields, secrets, stored, count } = ready
  const before = await stored()
  expect(verdict(account), 'by the table').toBe('may')
  await aFewAtOnce(ACCOUNT_NAMES, async (other) => {
    const expected = verdict(other)
    if (expected === 'may') return
    const answer = await submit(await sessionOf(other))
    count()
    expectRefused(answer, expected, fields)
    expectNoTrace(answer, secrets)
  })
  await expectOwnDoor(await sessionOf(account), ready)
  expect(await stored(), 'no refused request has changed anything').toEqual(before)
}

/** The same form is refused to whoever is signed out, without an origin, and from another site. */
export async function expectOwnDoor(session: Session, { submit, fields, secrets, count }: Omit<Ready, 'stored'>) {
  for (const [by, origin, code] of [
    [null, undefined, 'signed_out'],
    [session, null, 'origin'],
  ] as const) {
    const answer = await submit(by, { origin })
    count()
    expectRefused(answer, code, fields)
    expectNoTrace(answer, secrets)
  }
  for (const origin of ['https://elsewhere.example', 'null', 'no address at all']) {
    count()
    expectTurnedAway(await submit(session, { origin }))
  }
}

/** What is out of scope is answered as what does not exist, to the letter, by each of the accounts. */
export async function expectAsNothing(
  accounts: readonly Account[],
  nonexistent: Fields,
  { submit, fields, secrets, stored, count }: Ready,
) {
  const before = await stored()
  await aFewAtOnce(accounts, async (account) => {
    const session = await sessionOf(account)
    const outOfScope = await submit(session)
    count()
    expectRefused(outOfScope, 'not_found', fields)
    expectNoTrace(outOfScope, secrets)
    const nothing = await submit(session, {}, nonexistent)
    count()
    expectRefused(nothing, 'not_found', nonexistent)
    expect(indistinct(outOfScope, ...secrets)).toEqual(indistinct(nothing))
  })
  expect(await stored()).toEqual(before)
}
