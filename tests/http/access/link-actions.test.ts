import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeLink } from '@/lib/domains/accounts/one-time-links'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import { DEMO_PASSWORD } from '@/prisma/demo/password.mjs'
import { callAction, type Fields } from '../../support/http/call-action'
import { elsewhere } from '../../support/http/elsewhere'
import { expectRefused, expectTurnedAway } from '../../support/http/expect-refused'
import { actionNamed } from '../../support/http/listed-actions'
import { ownServer } from '../../support/http/own-server'
import { indistinct, send } from '../../support/http/send'
import { sessionOf, signIn } from '../../support/http/sign-in'
import { tally } from '../../support/http/tally'

const count = tally()
let away: Awaited<ReturnType<typeof elsewhere>>
beforeAll(async () => {
  away = await elsewhere()
})

const NO_TOKEN = 'x'.repeat(43)
const PASSWORD = '山路十八弯-2026'
const passwords = { newPassword: PASSWORD, repeatedPassword: PASSWORD }

/** A link to set the password of a person elsewhere. */
async function linkFor(person: Parameters<typeof away.username>[0]) {
  const account = await db().account.findFirstOrThrow({ where: { username: away.username(person) } })
  const { address } = await makeLink(db(), {
    purpose: 'ACTIVATION',
    account,
    by: away.people.leader,
    at: await now(db()),
  })
  const { pathname } = new URL(address)
  return { pathname, token: pathname.split('/').at(-1) ?? '', account }
}
const activate = (fields: Fields, sent = {}) =>
  callAction(actionNamed('activateAction'), `/activate/${fields.token}`, fields, null, sent)

describe('a link to activate an account', () => {
  test('opens for whoever has it, names the account, and is not spent by looking', async () => {
    const { pathname } = await linkFor('officer')
    for (const by of [null, await sessionOf('commander'), null]) {
      const answer = await send(pathname, by, { origin: null })
      count()
      expect(answer.status).toBe(200)
      expect(answer.text).toContain(away.username('officer'))
      expect(answer.headers.get('referrer-policy')).toBe('same-origin')
      expect(answer.headers.get('cache-control')).toMatch(/no-store/)
    }
  })

  test('sets the password once and signs in; then it is like one that never was', async () => {
    const { pathname, token } = await linkFor('inspector')
    const before = await signIn(away.username('inspector'))
    count()
    expectRefused(await activate({ token, ...passwords }, { origin: null }), 'origin', { token, ...passwords })
    count()
    expectTurnedAway(await activate({ token, ...passwords }, { origin: 'https://elsewhere.example' }))

    const done = await activate({ token, ...passwords }, { headers: { 'X-Forwarded-For': '10.8.1.1' } })
    count()
    expect(done.redirect).toBe('/')
    const cookie = done.headers.getSetCookie().find((one) => one.includes('session-token'))
    expect((await send('/account', { cookie: cookie?.split(';')[0] ?? '', username: 'inspector' })).status).toBe(200)
    expect((await send('/account', before)).status, 'sessions of before have ended').toBe(307)
    await signIn(away.username('inspector'), PASSWORD)
    await expect(signIn(away.username('inspector'), DEMO_PASSWORD)).rejects.toThrow()

    const spent = await send(pathname, null, { origin: null })
    const nothing = await send(`/activate/${NO_TOKEN}`, null, { origin: null })
    count()
    expect(spent.status).toBe(404)
    expect(indistinct(spent, token)).toEqual(indistinct(nothing, NO_TOKEN))
    const again = await activate({ token, ...passwords })
    const never = await activate({ token: NO_TOKEN, ...passwords })
    count()
    expectRefused(again, 'link_spent', { token, ...passwords })
    expect(indistinct(again, token)).toEqual(indistinct(never, NO_TOKEN))
  })

  test('no token stands in the log', async () => {
    const { pathname, token } = await linkFor('township')
    await send(pathname, null, { origin: null })
    await activate({ token, ...passwords }, { headers: { 'X-Forwarded-For': '10.8.1.2' } })
    expect(readFileSync(ownServer().SERVER_LOG, 'utf8')).not.toContain(token)
  })
})

test('where there is a county, no link founds another', async () => {
  const people = { administratorName: '管一', administratorUsername: 'first', leaderName: '书一', leaderPost: '书记' }
  const county = { code: '610927', name: '镇坪县', shortName: '镇坪', unit: '指挥部办公室' }
  const link = await makeLink(db(), { purpose: 'FOUNDING', by: null, at: await now(db()) })
  for (const token of [NO_TOKEN, link.address.split('/').at(-1) ?? '']) {
    const fields = { token, ...county, ...people, leaderUsername: 'second', ...passwords }
    count()
    const answer = await callAction(actionNamed('foundAction'), `/found/${token}`, fields, null)
    expectRefused(answer, 'link_spent', fields)
    expectRefused(
      await callAction(actionNamed('foundAction'), '/login', fields, null, { origin: null }),
      'origin',
      fields,
    )
  }
  expect((await send(`/found/${NO_TOKEN}`, null, { origin: null })).status).toBe(404)
  expect(await db().county.count({ where: { code: county.code } })).toBe(0)
})
