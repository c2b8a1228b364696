import * as argon2 from '@node-rs/argon2'
import { beforeEach, describe, expect, vi } from 'vitest'
import { authenticate } from '@/lib/ground/auth/authenticate'
import { SIGN_IN_LIMITS } from '@/lib/ground/auth/sign-in-limits'
import { db } from '@/lib/ground/database/db'
import { Refusal } from '@/lib/ground/refusal'
import { DEMO_PASSWORD } from '@/prisma/demo/password.mjs'
import { anAccount, auditOf, PASSWORD } from '@/tests/support/account'
import { minutesAfter, stopClockAt } from '@/tests/support/clock'
import { databaseTest as test } from '@/tests/support/database'
import { aCounty, NOON } from '@/tests/support/given'

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})

const OFFICE = { address: '10.9.26.1', device: 'Chrome/140 (Windows)' }
const ELSEWHERE = { address: '203.0.113.7', device: 'curl' }

/** How a try ends: `in`, or the refusal's code and details. */
async function tryAs(username: string, password = PASSWORD, from = OFFICE) {
  try {
    await authenticate({ username, password }, from)
    return 'in'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: error.code, details: error.details }
  }
}
const FAILED = { code: 'sign_in_failed', details: {} }
const LIMITED = { code: 'too_many_tries', details: { minutes: 15 } }

async function tryTimes(times: number, username: string, password: string, from = OFFICE) {
  const answers = []
  for (let i = 0; i < times; i++) answers.push(await tryAs(username, password, from))
  return answers
}

beforeEach(() => {
  vi.mocked(argon2.verify).mockClear()
})

test('the right name and password open a session of twelve hours, on the record', async () => {
  const account = await anAccount(await aCounty())
  await stopClockAt(NOON)
  const { sessionId } = await authenticate({ username: ' Commander', password: PASSWORD }, OFFICE)
  expect(await db().session.findMany()).toEqual([
    {
      id: sessionId,
      accountId: account.id,
      createdAt: NOON,
      expiresAt: minutesAfter(NOON, 12 * 60),
      revokedAt: null,
      device: OFFICE.device,
    },
  ])
  expect(await auditOf('session.opened')).toMatchObject([
    { at: NOON, cadreId: account.cadreId, objectId: sessionId, data: { username: 'commander' } },
  ])
})

describe('who guesses learns nothing', () => {
  test('unknown, wrong, disabled and demo password have one answer after the same work', async () => {
    const world = await aCounty()
    await db().county.update({ where: { id: world.county.id }, data: { demo: false } })
    await anAccount(world)
    await anAccount(world, { username: 'former', status: 'DISABLED' })
    await anAccount(world, { username: 'lazy', password: DEMO_PASSWORD })
    const answers = [
      await tryAs('nobody'),
      await tryAs('commander', 'not the password'),
      await tryAs('former'),
      await tryAs('former', 'not the password'),
      await tryAs('lazy', DEMO_PASSWORD),
    ]
    expect(answers).toEqual(Array(5).fill(FAILED))
    const costs = vi.mocked(argon2.verify).mock.calls.map(([hash]) => String(hash).split('$').slice(0, 4).join('$'))
    expect(costs).toEqual(Array(5).fill('$argon2id$v=19$m=19456,t=2,p=1'))
    const entries = await auditOf('session.refused')
    expect(entries.map(({ data }) => (data as { why: string }).why)).toEqual([
      'password',
      'password',
      'disabled',
      'password',
      'password',
    ])
    expect(await db().session.count()).toBe(0)
  })

  test('the demo password opens demo counties', async () => {
    await anAccount(await aCounty(), { password: DEMO_PASSWORD })
    expect(await tryAs('commander', DEMO_PASSWORD)).toBe('in')
  })

  test('known and unknown names reach the limit alike', async () => {
    await anAccount(await aCounty())
    const known = await tryTimes(7, 'commander', 'guess')
    const unknown = await tryTimes(7, 'nobody', 'guess', ELSEWHERE)
    expect(known).toEqual([...Array(5).fill(FAILED), LIMITED, LIMITED])
    expect(unknown).toEqual(known)
  })

  test('what was typed as a name is nowhere in plain text', async () => {
    await aCounty()
    await tryAs('my-password-by-mistake')
    const rows = JSON.stringify([await db().signInTry.findMany(), await auditOf('session.refused')])
    expect(rows).not.toContain('my-password')
    expect(rows).not.toContain(OFFICE.address)
  })
})

describe('limits', () => {
  test('after five failures even the right password waits fifteen minutes', async () => {
    await anAccount(await aCounty())
    await stopClockAt(NOON)
    await tryTimes(5, 'commander', 'guess')
    expect(await tryAs('commander')).toEqual(LIMITED)
    await stopClockAt(minutesAfter(NOON, 14))
    expect(await tryAs('commander')).toEqual(LIMITED)
    await stopClockAt(minutesAfter(NOON, 15))
    expect(await tryAs('commander')).toBe('in')
  })

  test('nobody can lock out the leader from elsewhere', async () => {
    await anAccount(await aCounty(), { username: 'leader' })
    await tryTimes(6, 'leader', 'guess', ELSEWHERE)
    expect(await tryAs('leader', PASSWORD, ELSEWHERE)).toEqual(LIMITED)
    expect(await tryAs('leader', PASSWORD, OFFICE)).toBe('in')
  })

  test('a success makes the failures before it forgotten', async () => {
    await anAccount(await aCounty())
    await tryTimes(4, 'commander', 'guess')
    expect(await tryAs('commander')).toBe('in')
    expect(await tryTimes(5, 'commander', 'guess')).toEqual(Array(5).fill(FAILED))
    expect(await tryAs('commander')).toEqual(LIMITED)
  })

  test('an address that tries many names has a limit of its own, and others are not touched by it', async () => {
    await anAccount(await aCounty())
    for (let i = 0; i < SIGN_IN_LIMITS.ofAddress; i++) expect(await tryAs(`name${i}`)).toEqual(FAILED)
    expect(await tryAs('commander')).toEqual(LIMITED)
    expect(await tryAs('commander', PASSWORD, ELSEWHERE)).toBe('in')
  })

  test('thirty tries at one moment get no more guesses than five', async () => {
    await anAccount(await aCounty())
    const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => tryAs('commander', `guess ${i}`)))
    const failed = answers.filter((answer) => answer !== 'in' && answer.code === 'sign_in_failed')
    const limited = answers.filter((answer) => answer !== 'in' && answer.code === 'too_many_tries')
    expect([failed.length, limited.length]).toEqual([5, 25])
    expect(vi.mocked(argon2.verify)).toHaveBeenCalledTimes(5)
  })

  test('the try that fills the limit is on the record once; those after it leave nothing', async () => {
    await anAccount(await aCounty())
    await tryTimes(9, 'commander', 'guess')
    const entries = await auditOf('session.refused')
    const whys = entries.map(({ data }) => (data as { why: string }).why).sort()
    expect(whys).toEqual(['limit', ...Array(5).fill('password')])
    expect(await db().signInTry.count()).toBe(5)
  })
})
