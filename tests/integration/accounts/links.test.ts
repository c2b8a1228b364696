import { describe, expect } from 'vitest'
import { activateAccount } from '@/lib/domains/accounts/commands/activate'
import { createAccount } from '@/lib/domains/accounts/commands/create'
import { foundCounty } from '@/lib/domains/accounts/commands/found'
import { makeFoundingLink } from '@/lib/domains/accounts/commands/founding-link'
import { makeLink } from '@/lib/domains/accounts/one-time-links'
import { activationLinkAt, foundingLinkAt } from '@/lib/domains/accounts/queries/links'
import { actorOfSession } from '@/lib/ground/access/actor'
import { authenticate } from '@/lib/ground/auth/authenticate'
import { db } from '@/lib/ground/database/db'
import { transaction } from '@/lib/ground/database/transaction'
import { now } from '@/lib/ground/database/tx'
import { anAccount, auditOf, PASSWORD, signedIn } from '@/tests/support/account'
import { barrier, outcomes } from '@/tests/support/barrier'
import { minutesAfter, stopClockAt } from '@/tests/support/clock'
import { databaseTest as test } from '@/tests/support/database'
import { aCadre, aCounty, actorOf, aHolder, NOON } from '@/tests/support/given'

const HERE = { address: '10.0.0.1', device: 'Firefox/140 (Windows)' }
const DAY = 24 * 60
const tokenOf = ({ address }: { address: string }) => address.split('/').at(-1) ?? ''
const passwords = { newPassword: PASSWORD, repeatedPassword: PASSWORD }
const county = (token: string) => ({
  ...{ token, code: '610927', name: '镇坪县', shortName: '镇坪', unit: '指挥部办公室', ...passwords },
  ...{ administratorName: '管一', administratorUsername: 'admin', leaderName: '书一', leaderPost: '县委书记' },
  leaderUsername: 'leader',
})

describe('founding a county', () => {
  test('makes two people who can go on: one signs in, the other activates', async () => {
    await stopClockAt(NOON)
    const link = await makeFoundingLink()
    const token = tokenOf(link as { address: string })
    expect(link?.address).toMatch(/^http:\/\/localhost:3000\/found\/[\w-]{43}$/)
    expect(await foundingLinkAt({ token })).toBe('open')
    const leadersLink = await foundCounty(county(token))
    expect(await foundingLinkAt({ token })).toBe('used')

    const { sessionId } = await authenticate({ username: 'admin', password: PASSWORD }, HERE)
    const administrator = await actorOfSession(sessionId, NOON)
    expect(administrator).toMatchObject({ name: '管一', seats: [{ role: 'ADMINISTRATOR' }] })
    await expect(authenticate({ username: 'leader', password: PASSWORD }, HERE)).rejects.toMatchObject({
      code: 'sign_in_failed',
    })
    await activateAccount({ token: tokenOf(leadersLink), ...passwords })
    const leader = await authenticate({ username: 'leader', password: PASSWORD }, HERE)
    expect(await actorOfSession(leader.sessionId, NOON)).toMatchObject({ name: '书一', seats: [{ role: 'LEADER' }] })

    expect(await auditOf('county.founded')).toMatchObject([
      { cadreId: administrator?.cadreId, data: { code: '610927', administrator: 'admin', leader: 'leader' } },
    ])
    expect(await db().county.findMany()).toMatchObject([{ code: '610927', demo: false }])
    expect(await makeFoundingLink()).toBeNull()
  })

  test('a start makes a fresh link, and the one before it is spent', async () => {
    const [first, second] = [await makeFoundingLink(), await makeFoundingLink()].map((link) =>
      tokenOf(link as { address: string }),
    ) as [string, string]
    expect([await foundingLinkAt({ token: first }), await foundingLinkAt({ token: second })]).toEqual([null, 'open'])
    await expect(foundCounty(county(first))).rejects.toMatchObject({ code: 'link_spent' })
    expect(await db().county.count()).toBe(0)
  })

  test('servers that start at once leave one link that works', async () => {
    const links = await Promise.all([1, 2, 3, 4].map(() => makeFoundingLink()))
    const open = await Promise.all(links.map((link) => foundingLinkAt({ token: tokenOf(link as { address: string }) })))
    expect(open.filter((state) => state === 'open')).toHaveLength(1)
  })

  test('a link expires after a day, and says no more than one that never was', async () => {
    await stopClockAt(NOON)
    const token = tokenOf((await makeFoundingLink()) as { address: string })
    await stopClockAt(minutesAfter(NOON, DAY))
    expect(await foundingLinkAt({ token })).toBeNull()
    await expect(foundCounty(county(token))).rejects.toMatchObject({ code: 'link_spent' })
    await expect(foundCounty(county('x'.repeat(43)))).rejects.toMatchObject({ code: 'link_spent' })
    expect(await foundingLinkAt({ token: 'x'.repeat(43) })).toBeNull()
    expect(await foundingLinkAt({ token: '..' })).toBeNull()
  })

  test('many at once make one county', async () => {
    const token = tokenOf((await makeFoundingLink()) as { address: string })
    const many = ['610927', '610928', '610929', '610930'].map((code) => foundCounty({ ...county(token), code }))
    expect(await outcomes(many)).toEqual({ done: 1, refused: ['link_spent', 'link_spent', 'link_spent'] })
    expect(await db().county.count()).toBe(1)
    expect(await db().account.count()).toBe(2)
  })

  test('a link that waits while a county comes by another way founds none', async () => {
    const token = tokenOf((await makeFoundingLink()) as { address: string })
    await aCounty()
    await expect(foundCounty(county(token))).rejects.toMatchObject({ code: 'link_spent' })
    expect(await foundingLinkAt({ token })).toBe('open')
  })
})

describe('activating an account', () => {
  async function given() {
    await stopClockAt(NOON)
    const world = await aCounty()
    const administrator = await aHolder(world, 'ADMINISTRATOR')
    const cadre = await aCadre(world, { name: '新来的' })
    const open = (username = 'newcomer', cadreId = cadre.id, actor = administrator) =>
      transaction(actor, (tx) => createAccount(tx, actor, { cadreId, username }, NOON))
    return { world, administrator, cadre, open }
  }

  test('a new account lets nobody in before its holder has set a password', async () => {
    const { open, cadre, administrator } = await given()
    const link = await open()
    for (const password of ['', 'null', PASSWORD])
      await expect(authenticate({ username: 'newcomer', password }, HERE)).rejects.toMatchObject({
        code: 'sign_in_failed',
      })
    expect(await activationLinkAt({ token: tokenOf(link) })).toMatchObject({ username: 'newcomer', first: true })
    await activateAccount({ token: tokenOf(link), ...passwords })
    const { sessionId } = await authenticate({ username: 'newcomer', password: PASSWORD }, HERE)
    expect(await actorOfSession(sessionId, NOON)).toMatchObject({ cadreId: cadre.id })
    expect(await auditOf('account.created')).toMatchObject([
      { cadreId: administrator.cadreId, objectId: link.accountId, data: { username: 'newcomer', holderId: cadre.id } },
    ])
    expect(await auditOf('account.activated')).toMatchObject([{ cadreId: cadre.id, data: { purpose: 'ACTIVATION' } }])
  })

  test('nothing that the database keeps opens the account', async () => {
    const { open } = await given()
    const token = tokenOf(await open())
    const rows = [await db().oneTimeLink.findMany(), await db().auditEntry.findMany(), await db().account.findMany()]
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('two who use one link at the same moment: one does', async () => {
    const { open } = await given()
    const token = tokenOf(await open())
    const meet = barrier(3)
    const use = async (password: string) => {
      await meet()
      await activateAccount({ token, newPassword: password, repeatedPassword: password })
    }
    const used = await outcomes(['一条山路十八弯', '两条山路十八弯', '三条山路十八弯'].map((one) => use(`${one}-2026`)))
    expect(used).toEqual({ done: 1, refused: ['link_spent', 'link_spent'] })
    expect(await auditOf('account.activated')).toHaveLength(1)
  })

  test('a password that may not be leaves the link as it was', async () => {
    const { open } = await given()
    const token = tokenOf(await open('newcomer-2026'))
    for (const [newPassword, code] of [
      ['Pingli-2026!', 'demo_password'],
      ['Newcomer-2026', 'like_username'],
    ] as const)
      await expect(activateAccount({ token, newPassword, repeatedPassword: newPassword })).rejects.toMatchObject({
        details: { fields: { newPassword: code } },
      })
    await activateAccount({ token, ...passwords })
  })

  test('a link of a disabled account, one that was replaced, and one too old are spent', async () => {
    const { open, administrator } = await given()
    const { accountId, ...first } = await open()
    const account = { id: accountId, username: 'newcomer' }
    const again = await transaction(administrator, (tx) =>
      makeLink(tx, { purpose: 'RESET', account, by: administrator, at: NOON }),
    )
    const spent = (link: { address: string }) =>
      expect(activateAccount({ token: tokenOf(link), ...passwords })).rejects.toMatchObject({ code: 'link_spent' })
    await spent(first)
    await db().account.update({ where: { id: accountId }, data: { status: 'DISABLED' } })
    expect(await activationLinkAt({ token: tokenOf(again) })).toBeNull()
    await spent(again)
    await db().account.update({ where: { id: accountId }, data: { status: 'ACTIVE' } })
    await stopClockAt(minutesAfter(NOON, DAY))
    expect(await activationLinkAt({ token: tokenOf(again) })).toBeNull()
    await spent(again)
  })

  test('a link to found with activates nothing, and the other way round', async () => {
    const founding = tokenOf((await makeFoundingLink()) as { address: string })
    await expect(activateAccount({ token: founding, ...passwords })).rejects.toMatchObject({ code: 'link_spent' })
    const { open } = await given()
    const activation = tokenOf(await open())
    await expect(foundCounty(county(activation))).rejects.toMatchObject({ code: 'link_spent' })
  })

  test('whoever sets a new password by a link ends the sessions that were open', async () => {
    const { world, administrator } = await given()
    const account = await anAccount(world)
    const { sessionId } = await signedIn(account)
    const link = await transaction(administrator, (tx) =>
      makeLink(tx, { purpose: 'RESET', account, by: administrator, at: NOON }),
    )
    await activateAccount({ token: tokenOf(link), ...passwords })
    expect(await actorOfSession(sessionId, NOON)).toBeNull()
  })

  test('an account is opened once a person, by a name that nobody has, within the county', async () => {
    const { world, open, cadre } = await given()
    await open()
    const other = await aCadre(world, { name: '另一位' })
    await expect(open('another')).rejects.toMatchObject({ details: { fields: { cadreId: 'has_account' } } })
    await expect(open('newcomer', other.id)).rejects.toMatchObject({
      details: { fields: { username: 'username_taken' } },
    })
    const stranger = await db().county.create({ data: { code: '999999', name: '别处县', shortName: '别处' } })
    const away = { ...(await actorOf(cadre.id)), seats: [] as never }
    await expect(open('third', other.id, away)).rejects.toMatchObject({ code: 'not_found' })
    const foreign = { ...(await aHolder(world, 'ADMINISTRATOR')) }
    const elsewhere = { ...foreign, seats: foreign.seats.map((seat) => ({ ...seat, countyId: stranger.id })) }
    await expect(open('third', other.id, elsewhere)).rejects.toMatchObject({ code: 'not_found' })
    expect(await db().account.count()).toBe(1)
  })
})

describe('the database promises of links', () => {
  test('that none is used twice, later, or by another account', async () => {
    await stopClockAt(NOON)
    const token = tokenOf((await makeFoundingLink()) as { address: string })
    const set = (sql: string) => db().$executeRawUnsafe(`UPDATE one_time_links SET ${sql}`)
    await expect(set(`used_at = expires_at`)).rejects.toThrow('one_time_links_used_in_time')
    await expect(set(`expires_at = expires_at + interval '1 day'`)).rejects.toThrow('used or ended once')
    await foundCounty(county(token))
    await expect(set(`used_at = NULL WHERE purpose = 'FOUNDING'`)).rejects.toThrow('used or ended once')
    await expect(db().$executeRawUnsafe('DELETE FROM one_time_links')).rejects.toThrow('used or ended once')
    const { id } = await db().oneTimeLink.findFirstOrThrow({ where: { purpose: 'FOUNDING' } })
    const cadre = await db().cadre.findFirstOrThrow()
    const again = { countyId: cadre.countyId, cadreId: cadre.id, fromOn: await now(db()), foundingLinkId: id }
    await expect(db().grant.create({ data: { ...again, role: 'HEADQUARTERS' } })).rejects.toThrow(
      'grants_of_a_founding',
    )
    await expect(db().grant.create({ data: { ...again, role: 'LEADER' } })).rejects.toThrow()
  })
})
