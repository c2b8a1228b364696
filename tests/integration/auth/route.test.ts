import { beforeEach, describe, expect, vi } from 'vitest'
import { z } from 'zod'
import type { Actor } from '@/lib/ground/access/actor'
import { requireActorOrRefuse } from '@/lib/ground/auth/require-actor'
import { Refusal, type RefusalCode } from '@/lib/ground/refusal'
import { routeHandler } from '@/lib/ground/requests/route'
import { databaseTest as test } from '@/tests/support/database'

const sent = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({ headers: async () => sent.headers, cookies: async () => ({ get: () => undefined }) }))
vi.mock('@/lib/ground/auth/require-actor', () => ({ requireActorOrRefuse: vi.fn() }))

const commander = { cadreId: 'c', seats: [{ role: 'COMMANDER' }] } as unknown as Actor
const Body = z.strictObject({ title: z.string().max(5) })

beforeEach(() => {
  vi.mocked(requireActorOrRefuse).mockReset().mockResolvedValue(commander)
})

const reached = vi.fn()
const write = routeHandler('issue.report', { body: Body, bytesAtMost: 100 }, async (_actor, { body }) => {
  reached(body)
  return Response.json({ ok: true })
})

/** Posts as a browser on our own page does, unless told otherwise. */
async function post(handler: typeof write, body: string | Uint8Array<ArrayBuffer>, given: Record<string, string> = {}) {
  reached.mockClear()
  const asked = {
    host: 'county.example',
    origin: 'https://county.example',
    'content-type': 'application/json',
    ...given,
  }
  sent.headers = new Headers(Object.entries(asked).filter(([, value]) => value !== ''))
  const request = new Request('https://county.example/api/x', { method: 'POST', body, headers: sent.headers })
  const response = await handler(request, { params: Promise.resolve({}) })
  return { status: response.status, ...((await response.json()) as { error?: { code: string; fields?: object } }) }
}

test('what is as it should be gets through', async () => {
  expect(await post(write, '{"title":"路"}')).toEqual({ status: 200, ok: true })
  expect(reached).toHaveBeenCalledWith({ title: '路' })
})

describe('what is not, is answered and goes no further', () => {
  test.for<[string, number, RefusalCode, string, Record<string, string>?]>([
    ['no origin', 403, 'origin', '{}', { origin: '' }],
    ['another origin', 403, 'origin', '{}', { origin: 'https://elsewhere.example' }],
    ['an opaque origin', 403, 'origin', '{}', { origin: 'null' }],
    ['no JSON', 400, 'malformed', '{"title":'],
    ['a form', 400, 'malformed', 'title=x', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a field too many', 422, 'invalid', '{"title":"x","admin":true}'],
    ['a prototype', 422, 'invalid', '{"title":"x","__proto__":{"a":1}}'],
    ['an operator', 422, 'invalid', '{"title":{"not":""}}'],
    ['null', 422, 'invalid', 'null'],
    ['too much', 413, 'too_large', `{"title":"${'x'.repeat(100)}"}`],
  ])('%s', async ([, status, code, body, headers]) => {
    expect(await post(write, body, headers)).toMatchObject({ status, error: { code } })
    expect(reached).not.toHaveBeenCalled()
  })

  test('bytes that are no text', async () => {
    expect(await post(write, new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({ error: { code: 'malformed' } })
  })

  test('a person who is signed out, and one whose seats do not grant the deed', async () => {
    vi.mocked(requireActorOrRefuse).mockRejectedValueOnce(new Refusal('signed_out'))
    expect(await post(write, '{}')).toMatchObject({ status: 401, error: { code: 'signed_out' } })
    vi.mocked(requireActorOrRefuse).mockResolvedValueOnce({ seats: [{ role: 'AUDITOR' }] } as unknown as Actor)
    expect(await post(write, '{}')).toMatchObject({ status: 404, error: { code: 'not_found' } })
    expect(reached).not.toHaveBeenCalled()
  })
})

test.for<[RefusalCode, number]>([
  ['not_found', 404],
  ['changed', 409],
  ['busy', 409],
  ['too_large', 413],
  ['past_deadline', 422],
  ['too_many_tries', 429],
])('a refusal with %s has status %d and a sentence', async ([code, status]) => {
  const refusing = routeHandler('issue.report', {}, async () => {
    throw new Refusal(code)
  })
  const answer = await post(refusing, '')
  expect(answer).toMatchObject({ status, error: { code, message: expect.stringMatching(/。$/) } })
})

test('a bug is not dressed up as a refusal', async () => {
  const broken = routeHandler('issue.report', {}, async () => {
    throw new TypeError('a bug')
  })
  await expect(post(broken, '')).rejects.toThrow('a bug')
})

test('the deed stands on the handler, where the matrix of permissions finds it', () => {
  expect(write.deed).toBe('issue.report')
})
