import { describe, expect } from 'vitest'
import { openAccount } from '@/lib/domains/accounts/commands/create'
import { draftGrant } from '@/lib/domains/accounts/commands/draft-grant'
import { endGrant } from '@/lib/domains/accounts/commands/end-grant'
import { resetAccount } from '@/lib/domains/accounts/commands/reset'
import { revokeSessions } from '@/lib/domains/accounts/commands/revoke-sessions'
import { disableAccount, enableAccount } from '@/lib/domains/accounts/commands/status'
import { DraftGrant } from '@/lib/domains/accounts/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { actorOfSession } from '@/lib/ground/access/identity'
import { authenticate } from '@/lib/ground/auth/authenticate'
import { db } from '@/lib/ground/database/db'
import { anAccount, auditOf, PASSWORD, signedIn } from '@/tests/support/account'
import { barrier, outcomes } from '@/tests/support/barrier'
import { stopClockAt } from '@/tests/support/clock'
import { databaseTest as test } from '@/tests/support/database'
import { aCadre, aCounty, aHolder, NOON, today, type World } from '@/tests/support/given'

const HERE = { address: '10.0.0.1', device: 'Firefox/140 (Windows)' }
const holds = async ({ sessionId }: Actor) => (await actorOfSession(sessionId, NOON)) !== null

/** An administrator who can sign in, in a session of their own. */
async function anAdministrator(world: World, username = 'admin') {
  const { cadreId } = await aHolder(world, 'ADMINISTRATOR')
  const account = await anAccount(world, { username, cadreId })
  return signedIn(account)
}

async function given() {
  await stopClockAt(NOON)
  const world = await aCounty()
  const admin = await anAdministrator(world)
  const account = await anAccount(world)
  return { world, admin, account, of: { accountId: account.id } }
}

describe('an account', () => {
  test('that is disabled ends at once, everywhere, and comes back with its password', async () => {
    const { admin, account, of } = await given()
    const [desk, phone] = [await signedIn(account), await signedIn(account)]
    await disableAccount(admin, of, NOON)
    expect([await holds(desk), await holds(phone)]).toEqual([false, false])
    expect(await auditOf('session.ended')).toMatchObject([
      { cadreId: account.cadreId, data: { how: 'disabled' } },
      { data: { how: 'disabled' } },
    ])
    expect(await auditOf('account.disabled')).toMatchObject([{ cadreId: admin.cadreId, objectId: account.id }])
    const enter = () => authenticate({ username: account.username, password: PASSWORD }, HERE)
    await expect(enter()).rejects.toMatchObject({ code: 'sign_in_failed' })
    await expect(disableAccount(admin, of, NOON)).rejects.toMatchObject({ code: 'changed' })
    await enableAccount(admin, of, NOON)
    await enter()
    expect(await holds(desk), 'what has ended stays ended').toBe(false)
  })

  test('that is reset loses password and sessions, and gets a link', async () => {
    const { admin, account, of } = await given()
    const session = await signedIn(account)
    const link = await resetAccount(admin, of, NOON)
    expect(link).toMatchObject({ name: '试验员', address: expect.stringMatching(/\/activate\/[\w-]{43}$/) })
    expect(await holds(session)).toBe(false)
    await expect(authenticate({ username: account.username, password: PASSWORD }, HERE)).rejects.toMatchObject({
      code: 'sign_in_failed',
    })
    expect(await db().oneTimeLink.findMany()).toMatchObject([{ purpose: 'RESET', accountId: account.id }])
    await resetAccount(admin, of, NOON)
    expect(await db().oneTimeLink.count({ where: { endedAt: null } }), 'the one before it ends').toBe(1)
  })

  test('can have all its sessions ended by the administrator, whose own goes on', async () => {
    const { admin, account, of } = await given()
    const sessions = [await signedIn(account), await signedIn(account)]
    await revokeSessions(admin, of, NOON)
    expect(await Promise.all(sessions.map(holds))).toEqual([false, false])
    await revokeSessions(admin, { accountId: admin.accountId }, NOON)
    expect(await holds(admin)).toBe(true)
    expect(await auditOf('sessions.revoked')).toMatchObject([{ data: { count: 2 } }, { data: { count: 0 } }])
  })

  test('of another county is not found', async () => {
    const { account, of, admin } = await given()
    const elsewhere = await db().county.create({ data: { code: '610927', name: '镇坪县', shortName: '镇坪' } })
    const seats = admin.seats.map((seat) => ({ ...seat, countyId: elsewhere.id }))
    const stranger = { ...admin, accountId: account.cadreId, countyId: elsewhere.id, seats }
    const input = DraftGrant.parse({ ...of, role: 'HEADQUARTERS', place: '', fromOn: today, toOn: '' })
    for (const deed of [disableAccount, enableAccount, resetAccount, revokeSessions])
      await expect(deed(stranger, of, NOON)).rejects.toMatchObject({ code: 'not_found' })
    await expect(draftGrant(stranger, input, NOON)).rejects.toMatchObject({ code: 'not_found' })
    expect(await db().account.findUniqueOrThrow({ where: { id: account.id } })).toEqual(account)
  })

  test('is opened with a form as with an import', async () => {
    const { world, admin } = await given()
    const cadre = await aCadre(world)
    const link = await openAccount(admin, { cadreId: cadre.id, username: 'newcomer' }, NOON)
    expect(await db().account.findUniqueOrThrow({ where: { id: link.accountId } })).toMatchObject({
      ...{ cadreId: cadre.id, username: 'newcomer', passwordHash: null, status: 'ACTIVE' },
    })
  })
})

describe('nobody shuts the county out', () => {
  const disable = (by: Actor, whom: Actor) => disableAccount(by, { accountId: whom.accountId }, NOON)
  const administrators = async () =>
    db().account.count({ where: { status: 'ACTIVE', passwordHash: { not: null }, cadre: { grants: { some: {} } } } })

  test('oneself', async () => {
    const { admin } = await given()
    await expect(disable(admin, admin)).rejects.toMatchObject({ code: 'own_account' })
    await expect(resetAccount(admin, { accountId: admin.accountId }, NOON)).rejects.toMatchObject({
      code: 'own_account',
    })
  })

  test('two administrators who disable each other at the same moment: one is left', async () => {
    const { world, admin } = await given()
    const second = await anAdministrator(world, 'second')
    const meet = barrier(2)
    const at = async (by: Actor, whom: Actor) => {
      await meet()
      await disable(by, whom)
    }
    expect(await outcomes([at(admin, second), at(second, admin)])).toEqual({ done: 1, refused: ['last_keyholder'] })
    expect(await administrators()).toBe(1)
  })

  test('nor by reset against disable, nor by ending the grant', async () => {
    const { world, admin } = await given()
    const second = await anAdministrator(world, 'second')
    await disable(admin, second)
    const grant = await db().grant.findFirstOrThrow({ where: { cadreId: admin.cadreId } })
    await expect(endGrant(admin, { grantId: grant.id, toOn: today }, NOON)).rejects.toMatchObject({
      code: 'last_keyholder',
      details: { role: 'ADMINISTRATOR' },
    })
    await expect(endGrant(admin, { grantId: grant.id, toOn: '2026-12-31' }, NOON)).rejects.toMatchObject({
      code: 'last_keyholder',
    })
    await expect(disable(second, admin)).rejects.toMatchObject({ code: 'last_keyholder' })
    await expect(resetAccount(second, { accountId: admin.accountId }, NOON)).rejects.toMatchObject({
      code: 'last_keyholder',
    })
    expect(await holds(admin)).toBe(true)
  })

  test('nor takes the last leader, without whom no grant is approved', async () => {
    const { world, admin } = await given()
    const leader = await aHolder(world, 'LEADER')
    const account = await anAccount(world, { username: 'leader', cadreId: leader.cadreId })
    await expect(disableAccount(admin, { accountId: account.id }, NOON)).rejects.toMatchObject({
      code: 'last_keyholder',
      details: { role: 'LEADER' },
    })
    const other = await aHolder(world, 'LEADER')
    await anAccount(world, { username: 'other', cadreId: other.cadreId })
    await disableAccount(admin, { accountId: account.id }, NOON)
  })

  test('the only leader of a county who has forgotten the password gets a link, and with it a new one', async () => {
    const { world, admin } = await given()
    const leader = await aHolder(world, 'LEADER')
    const account = await anAccount(world, { username: 'leader', cadreId: leader.cadreId })
    const first = await resetAccount(admin, { accountId: account.id }, NOON)
    const again = await resetAccount(admin, { accountId: account.id }, NOON)
    expect(again.address).not.toBe(first.address)
    expect(await db().account.findUnique({ where: { id: account.id } })).toMatchObject({ passwordHash: null })
  })
})
