import { describe, expect } from 'vitest'
import { draftGrant } from '@/lib/domains/accounts/commands/draft-grant'
import { sightsOf } from '@/lib/domains/accounts/explain'
import { ACCOUNTS } from '@/lib/domains/accounts/filter'
import { getAccountDetail } from '@/lib/domains/accounts/queries/account'
import { listAccounts, listPeopleWithoutAccount } from '@/lib/domains/accounts/queries/list'
import { listGrantsToApprove } from '@/lib/domains/accounts/queries/to-approve'
import { DraftGrant } from '@/lib/domains/accounts/schema'
import { DEEDS, reachOf } from '@/lib/ground/access/deeds'
import { seatsOfPeople } from '@/lib/ground/access/identity'
import { ROLES } from '@/lib/ground/access/roles'
import { db } from '@/lib/ground/database/db'
import { anAccount, signedIn } from '@/tests/support/account'
import { stopClockAt } from '@/tests/support/clock'
import { databaseTest as test } from '@/tests/support/database'
import { aCadre, aCommander, aCounty, actorOf, aHolder, aMember, NOON, today } from '@/tests/support/given'
import { remindersOf } from '../../support/reminders'

async function given() {
  await stopClockAt(NOON)
  const world = await aCounty()
  const admin = await aHolder(world, 'ADMINISTRATOR')
  const commander = await aCommander(world, world.shahe)
  const account = await anAccount(world, { cadreId: commander.cadreId })
  return { world, admin, commander, account }
}

describe('what a seat lets one see', () => {
  test('is what the table of deeds says, role by role', () => {
    for (const role of ROLES)
      for (const { sight, reach } of sightsOf(role)) {
        expect([sight, reach]).not.toContain(undefined)
        if (sight === 'issues') expect(reachOf('issue.view', role)?.[0]).toBe(reach)
        if (sight === 'reveals') expect(reachOf('personal.reveal', role)?.[0]).toBe(reach)
      }
    expect(sightsOf('ADMINISTRATOR')).toEqual([
      { sight: 'accounts', reach: 'C' },
      { sight: 'audit', reach: 'logins' },
    ])
    expect(sightsOf('COMMANDER').find(({ sight }) => sight === 'dashboards')).toEqual({
      sight: 'dashboards',
      reach: 'V',
    })
    const seeing = Object.keys(DEEDS).filter((deed) => /\.view$/.test(deed) && reachOf(deed as never, 'MEMBER'))
    expect(seeing.length).toBeGreaterThan(3)
  })

  test('is explained from the same rows that give it', async () => {
    const { admin, commander, account } = await given()
    const detail = await getAccountDetail(admin, account.id)
    expect(detail?.seats).toEqual((await actorOf(commander.cadreId)).seats)
    expect(detail?.seats).toMatchObject([{ role: 'COMMANDER', place: '沙河村', fromOn: '2025-01-01' }])
    expect([...(await seatsOfPeople(db(), [commander.cadreId], NOON)).values()]).toEqual([commander.seats])
  })
})

describe('who may look at an account', () => {
  test('administrator and auditor at all, everyone at their own, nobody elsewhere', async () => {
    const { world, admin, account, commander } = await given()
    const own = await signedIn(account)
    const auditor = await aHolder(world, 'AUDITOR')
    for (const person of [admin, auditor, own])
      expect((await getAccountDetail(person, account.id))?.username).toBe('commander')
    for (const person of [await aHolder(world, 'LEADER'), await aMember(world, world.shahe)])
      expect(await getAccountDetail(person, account.id)).toBeNull()
    const elsewhere = await db().county.create({ data: { code: '610927', name: '镇坪县', shortName: '镇坪' } })
    const seats = admin.seats.map((seat) => ({ ...seat, countyId: elsewhere.id }))
    expect(await getAccountDetail({ ...admin, seats }, account.id)).toBeNull()
    expect((await listAccounts({ ...admin, seats }, {})).total).toBe(0)
    expect((await listAccounts(commander, {})).rows.map(({ username }) => username)).toEqual(['commander'])
    expect(await getAccountDetail(admin, 'no id at all')).toBeNull()
  })
})

describe('the list of accounts', () => {
  test('is narrowed by words, state and seat, page by page', async () => {
    const { world, admin } = await given()
    for (const username of ['a', 'b', 'c'].map((letter) => `name-${letter}`)) await anAccount(world, { username })
    await anAccount(world, { username: 'off', status: 'DISABLED' })
    const waiting = await aCadre(world, { name: '等着的' })
    await db().account.create({ data: { cadreId: waiting.id, username: 'waits' } })
    const named = async (query: object) =>
      (await listAccounts(admin, ACCOUNTS.read(query as Parameters<typeof ACCOUNTS.read>[0]).filter)).rows.map(
        ({ username }) => username,
      )
    expect(await named({})).toEqual(['commander', 'name-a', 'name-b', 'name-c', 'off', 'waits'])
    expect(await named({ q: '周明远' })).toEqual(['commander'])
    expect(await named({ q: 'NAME-' })).toEqual(['name-a', 'name-b', 'name-c'])
    expect(await named({ state: 'disabled' })).toEqual(['off'])
    expect(await named({ state: 'waiting' })).toEqual(['waits'])
    expect(await named({ role: 'COMMANDER' })).toEqual(['commander'])
    expect(await named({ role: 'LEADER' })).toEqual([])
    expect(await named({ state: 'nonsense', role: '7', q: '\u0000' })).toHaveLength(6)

    const first = await listAccounts(admin, {}, 2)
    expect([first.rows.length, first.previous]).toEqual([2, undefined])
    const second = await listAccounts(admin, { after: first.next }, 2)
    expect(second.rows.map(({ username }) => username)).toEqual(['name-b', 'name-c'])
    const back = await listAccounts(admin, { before: second.previous }, 2)
    expect(back.rows).toEqual(first.rows)
  })

  test('of people without an account is for who opens one', async () => {
    const { world, admin, commander } = await given()
    await aCadre(world, { name: '没账号' })
    expect(await listPeopleWithoutAccount(admin, '没账号')).toMatchObject([{ name: '没账号' }])
    expect(await listPeopleWithoutAccount(commander, '没账号')).toEqual([])
    expect(await listPeopleWithoutAccount(admin, '周明远')).toEqual([])
  })
})

test('what waits for approval stands with whose seat decides, and says where another must', async () => {
  const { world, admin, account } = await given()
  const leader = await aHolder(world, 'LEADER')
  const leaders = await anAccount(world, { username: 'leader', cadreId: leader.cadreId })
  const headquarters = await aHolder(world, 'HEADQUARTERS')
  const draft = (accountId: string, role: string, place = '') =>
    draftGrant(admin, DraftGrant.parse({ accountId, role, place, fromOn: today, toOn: '' }), NOON)
  await draft(account.id, 'INSPECTOR')
  await draft(leaders.id, 'AUDITOR')
  await draft(account.id, 'TOWNSHIP', `township:${world.chengguan.id}`)
  const barsFor = async (person: typeof leader) =>
    (await listGrantsToApprove(person)).grants.map(({ role, bar }) => [role, bar])
  expect(await barsFor(leader)).toEqual([
    ['INSPECTOR', null],
    ['AUDITOR', 'own_case'],
  ])
  expect(await barsFor(headquarters)).toEqual([['TOWNSHIP', null]])
  expect(await barsFor(admin)).toEqual([])
  expect([(await remindersOf(leader)).grant, (await remindersOf(headquarters)).grant]).toEqual([1, 1])
})
