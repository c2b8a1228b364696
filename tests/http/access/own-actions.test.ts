import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/ground/database/db'
import { DEMO_PASSWORD } from '@/prisma/demo/password.mjs'
import { callAction, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { expectRefused, expectTurnedAway } from '../../support/http/expect-refused'
import { actionNamed, listActions } from '../../support/http/listed-actions'
import { indistinct, send } from '../../support/http/send'
import { sessionOf, signIn } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'
import { ACCOUNT_NAMES } from './accounts'
import { expectOwnDoor } from './expect-only'

const count = tally()
let away: Awaited<ReturnType<typeof elsewhere>>
beforeAll(async () => {
  away = await elsewhere()
})

const submit = (name: string, fields: Fields, by: Parameters<typeof callAction>[3], sent = {}) =>
  callAction(actionNamed(name), name === 'signInAction' ? '/login' : '/account', fields, by, sent)
const openSessions = (username: string) =>
  db().session.findMany({ where: { account: { username }, revokedAt: null }, orderBy: { createdAt: 'asc' } })

test('every action of the login and account pages has a case here', () => {
  const files = ['app/(auth)/login/actions.ts', 'app/(command)/account/actions.ts']
  const actions = listActions().filter(({ file }) => files.includes(file))
  expect(actions.map(({ name }) => name).sort()).toEqual([
    'changePasswordAction',
    'revokeOtherSessionsAction',
    'revokeSessionAction',
    'signInAction',
    'signOutAction',
  ])
})

describe('signInAction', () => {
  test('asks where the form comes from before who it is', async () => {
    const fields = { username: 'commander', password: DEMO_PASSWORD, next: '' }
    const before = await openSessions('commander')
    count()
    expectRefused(await submit('signInAction', fields, null, { origin: null }), 'origin', fields)
    count()
    expectTurnedAway(await submit('signInAction', fields, null, { origin: 'https://elsewhere.example' }))
    expect(await openSessions('commander')).toEqual(before)
  })

  test('answers a known and an unknown name alike', async () => {
    const wrong = (username: string) => ({ username, password: 'not this one', next: '' })
    const headers = { 'X-Forwarded-For': '10.8.0.1' }
    const known = await submit('signInAction', wrong('commander'), null, { headers })
    const unknown = await submit('signInAction', wrong('nobody-at-all'), null, { headers })
    count()
    expectRefused(known, 'sign_in_failed', wrong('commander'))
    expect(indistinct(known, 'commander')).toEqual(indistinct(unknown, 'nobody-at-all'))
  })
})

describe.each(ACCOUNT_NAMES)('%s', (account) => {
  test('ends a session of their own, and nobody else’s', async () => {
    const stranger = await signIn(away.username('member'))
    const [theirs] = await openSessions(away.username('member'))
    const other = ACCOUNT_NAMES.find((name) => name !== account) as string
    await sessionOf(other)
    const foreign = [theirs?.id, (await openSessions(other))[0]?.id].map((id) => ({ sessionId: id as string }))
    const session = await sessionOf(account)
    for (const fields of foreign) {
      const typed = { sessionId: randomUUID() }
      const outOfScope = await submit('revokeSessionAction', fields, session)
      const nonexistent = await submit('revokeSessionAction', typed, session)
      count()
      expectRefused(outOfScope, 'not_found', fields)
      count()
      expectRefused(nonexistent, 'not_found', typed)
      expect(indistinct(outOfScope)).toEqual(indistinct(nonexistent))
    }
    expect((await send('/account', stranger)).status).toBe(200)

    const device = `browser ${randomUUID()}`
    await signIn(account, DEMO_PASSWORD, device)
    const newest = (await openSessions(account)).find((one) => one.device === device)
    const fields = { sessionId: newest?.id as string }
    await expectOwnDoor(session, {
      ...{ fields, secrets: [], count },
      submit: (by, sent) => submit('revokeSessionAction', fields, by, sent),
    })
    expect((await openSessions(account)).map(({ id }) => id)).toContain(newest?.id)
    count()
    expect((await submit('revokeSessionAction', fields, session)).state?.status).toBe('done')
    expect((await openSessions(account)).map(({ id }) => id)).not.toContain(newest?.id)
  })

  test('signs out: the session ends, and with it all that it could do', async () => {
    const session = await signIn(account)
    expect((await send('/account', session)).status).toBe(200)
    count()
    expectTurnedAway(await submit('signOutAction', {}, session, { origin: 'https://elsewhere.example' }))
    count()
    expect((await submit('signOutAction', {}, session)).redirect).toBe('/login')
    count()
    expect((await send('/account', session)).status).toBe(307)
    const fields = { sessionId: randomUUID() }
    count()
    expectRefused(await submit('revokeSessionAction', fields, session), 'signed_out', fields)
  })
})

// these end other sessions of the account, so they are tried by people of whom no other test knows
describe.each(['leader', 'inspector', 'officer', 'township', 'commander', 'member'] as const)(
  'another %s',
  (person) => {
    test('ends all other sessions', async () => {
      const [one, other] = [await signIn(away.username(person)), await signIn(away.username(person))]
      await expectOwnDoor(one, {
        ...{ fields: {}, secrets: [], count },
        submit: (by, sent) => submit('revokeOtherSessionsAction', {}, by, sent),
      })
      expect((await send('/account', other)).status).toBe(200)
      count()
      expect((await submit('revokeOtherSessionsAction', {}, one)).state?.status).toBe('done')
      expect((await send('/account', one)).status).toBe(200)
      expect((await send('/account', other)).status).toBe(307)
    })

    test('changes the password, which ends them too', async () => {
      const newPassword = '山路十八弯-2026'
      const [one, other] = [await signIn(away.username(person)), await signIn(away.username(person))]
      const fields = { currentPassword: DEMO_PASSWORD, newPassword, repeatedPassword: newPassword }
      await expectOwnDoor(one, {
        ...{ fields, secrets: [newPassword], count },
        submit: (by, sent) => submit('changePasswordAction', fields, by, sent),
      })
      expect((await send('/account', other)).status).toBe(200)
      count()
      expect((await submit('changePasswordAction', fields, one)).state?.status).toBe('done')
      expect((await send('/account', other)).status).toBe(307)
      await expect(signIn(away.username(person))).rejects.toThrow()
      await signIn(away.username(person), newPassword)
    })
  },
)
