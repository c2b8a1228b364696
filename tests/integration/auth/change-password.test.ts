import * as argon2 from '@node-rs/argon2'
import { expect, vi } from 'vitest'
import { actorOfSession } from '@/lib/ground/access/identity'
import { authenticate } from '@/lib/ground/auth/authenticate'
import { changePassword } from '@/lib/ground/auth/change-password'
import { db } from '@/lib/ground/database/db'
import { DEMO_PASSWORD } from '@/prisma/demo/password.mjs'
import { anAccount, auditOf, PASSWORD, signedIn } from '@/tests/support/account'
import { stopClockAt } from '@/tests/support/clock'
import { databaseTest as test } from '@/tests/support/database'
import { aCounty, NOON } from '@/tests/support/given'

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})

const ADDRESS = '10.9.26.1'
const NEW = '新的密码-2026-06'
const change = (newPassword = NEW, currentPassword = PASSWORD) => ({
  currentPassword,
  newPassword,
  repeatedPassword: newPassword,
})

/** Something to wait for that the test itself lets happen. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('a new password ends all other sessions and the old password', async () => {
  const account = await anAccount(await aCounty())
  const [here, phone] = [await signedIn(account), await signedIn(account)]
  await changePassword(here, change(), NOON, ADDRESS)
  expect(await actorOfSession(here.sessionId, NOON)).not.toBeNull()
  expect(await actorOfSession(phone.sessionId, NOON)).toBeNull()
  const from = { address: ADDRESS, device: '' }
  await expect(authenticate({ username: 'commander', password: PASSWORD }, from)).rejects.toMatchObject({
    code: 'sign_in_failed',
  })
  await expect(authenticate({ username: 'commander', password: NEW }, from)).resolves.toBeDefined()
  expect(await auditOf('password.changed')).toMatchObject([{ cadreId: account.cadreId, objectId: account.id }])
  expect(await auditOf('session.ended')).toMatchObject([{ objectId: phone.sessionId, data: { how: 'password' } }])
})

test('a sign-in with the old password that is under way meanwhile does not survive it', async () => {
  const account = await anAccount(await aCounty())
  await stopClockAt(NOON)
  const here = await signedIn(account)
  const reached = gate()
  const released = gate()
  const verify = vi.mocked(argon2.verify).getMockImplementation() as typeof argon2.verify
  vi.mocked(argon2.verify).mockImplementationOnce(async (...args) => {
    reached.open()
    await released.opened
    return verify(...args)
  })
  const signingIn = authenticate({ username: 'commander', password: PASSWORD }, { address: ADDRESS, device: '' })
  const refused = expect(signingIn).rejects.toMatchObject({ code: 'sign_in_failed' })
  await reached.opened
  await changePassword(here, change(), NOON, ADDRESS)
  released.open()
  await refused
  expect(await db().session.findMany({ where: { revokedAt: null }, select: { id: true } })).toEqual([
    { id: here.sessionId },
  ])
})

test.for([
  ['a wrong present password', change(NEW, 'not the password'), { currentPassword: 'wrong_password' }],
  ['the demo password', change(DEMO_PASSWORD), { newPassword: 'demo_password' }],
  ['the user name', change('Commander1'), { newPassword: 'like_username' }],
] as const)('%s is refused and changes nothing', async ([, input, fields]) => {
  const account = await anAccount(await aCounty(), { username: 'commander1' })
  const here = await signedIn(account)
  await expect(changePassword(here, input, NOON, ADDRESS)).rejects.toMatchObject({
    code: 'invalid',
    details: { fields },
  })
  expect(await db().account.findUniqueOrThrow({ where: { id: account.id } })).toEqual(account)
})

test('guessing the present password has the limits of the sign-in', async () => {
  const here = await signedIn(await anAccount(await aCounty()))
  for (let i = 0; i < 5; i++)
    await expect(changePassword(here, change(NEW, `guess ${i}`), NOON, ADDRESS)).rejects.toMatchObject({
      code: 'invalid',
    })
  await expect(changePassword(here, change(), NOON, ADDRESS)).rejects.toMatchObject({ code: 'too_many_tries' })
})
