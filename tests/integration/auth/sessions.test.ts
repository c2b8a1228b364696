import { expect } from 'vitest'
import { actorOfSession } from '@/lib/ground/access/identity'
import { getAccount, revokeOtherSessions, revokeSession, signOut } from '@/lib/ground/auth/sessions'
import { db } from '@/lib/ground/database/db'
import { anAccount, auditOf, signedIn } from '@/tests/support/account'
import { minutesAfter, stopClockAt } from '@/tests/support/clock'
import { databaseTest as test } from '@/tests/support/database'
import { aCounty, NOON } from '@/tests/support/given'

const LATER = minutesAfter(NOON, 10)
const holds = async (sessionId: string, at = LATER) => (await actorOfSession(sessionId, at)) !== null

test('a session holds for twelve hours and no longer', async () => {
  const actor = await signedIn(await anAccount(await aCounty()))
  expect(await holds(actor.sessionId, minutesAfter(NOON, 12 * 60 - 1))).toBe(true)
  expect(await holds(actor.sessionId, minutesAfter(NOON, 12 * 60))).toBe(false)
})

test('a disabled account ends at its next request', async () => {
  const account = await anAccount(await aCounty())
  const { sessionId } = await signedIn(account)
  expect(await holds(sessionId)).toBe(true)
  await db().account.update({ where: { id: account.id }, data: { status: 'DISABLED' } })
  expect(await holds(sessionId)).toBe(false)
})

test('a person revokes one of their own sessions, on the record, once', async () => {
  const account = await anAccount(await aCounty())
  const [here, phone] = [await signedIn(account), await signedIn(account)]
  await revokeSession(here, { sessionId: phone.sessionId }, LATER)
  expect([await holds(here.sessionId), await holds(phone.sessionId)]).toEqual([true, false])
  expect(await auditOf('session.ended')).toMatchObject([
    { cadreId: account.cadreId, objectId: phone.sessionId, data: { how: 'revoked' } },
  ])
  await expect(revokeSession(here, { sessionId: phone.sessionId }, LATER)).rejects.toMatchObject({ code: 'not_found' })
})

test("another's session is not found, and goes on", async () => {
  const world = await aCounty()
  const mine = await signedIn(await anAccount(world))
  const stranger = await signedIn(await anAccount(world, { username: 'stranger' }))
  await expect(revokeSession(stranger, { sessionId: mine.sessionId }, LATER)).rejects.toMatchObject({
    code: 'not_found',
  })
  expect(await holds(mine.sessionId)).toBe(true)
  expect(await auditOf('session.ended')).toEqual([])
})

test('all others end, the present one and those of other people go on', async () => {
  const world = await aCounty()
  const account = await anAccount(world)
  const [here, phone, desk] = [await signedIn(account), await signedIn(account), await signedIn(account)]
  const stranger = await signedIn(await anAccount(world, { username: 'stranger' }))
  await revokeOtherSessions(here, LATER)
  const holding = await Promise.all([here, phone, desk, stranger].map(({ sessionId }) => holds(sessionId)))
  expect(holding).toEqual([true, false, false, true])
})

test('signing out ends the session; a second time, or with an unknown one, nothing happens', async () => {
  const { sessionId } = await signedIn(await anAccount(await aCounty()))
  await stopClockAt(LATER)
  await signOut(sessionId)
  await signOut(sessionId)
  await signOut('0198a000-0000-7000-8000-000000000000')
  expect(await holds(sessionId)).toBe(false)
  expect(await auditOf('session.ended')).toMatchObject([{ data: { how: 'signedOut' } }])
})

test('a person sees their own open sessions, the present one first', async () => {
  const world = await aCounty()
  const account = await anAccount(world)
  const here = await signedIn(account, NOON, 'here')
  await signedIn(account, minutesAfter(NOON, -13 * 60), 'expired')
  await signedIn(account, minutesAfter(NOON, 5), 'phone')
  await signedIn(await anAccount(world, { username: 'stranger' }))
  await stopClockAt(LATER)
  const { username, sessions } = await getAccount(here)
  expect(username).toBe('commander')
  expect(sessions.map(({ device, present }) => [device, present])).toEqual([
    ['here', true],
    ['phone', false],
  ])
})
