import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import { POST } from '@/app/api/issues/route'
import type { Actor } from '@/lib/ground/access/actor'
import { db } from '@/lib/ground/database/db'
import { now } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { databaseTest as test } from '../../support/database'
import { aCommander, aCounty, aHolder, aMember, issueRow, type World } from '../../support/given'
import { asFile, disguisedFiles, photoWithPlace } from './pictures'

const session = vi.hoisted(() => ({ actor: null as Actor | null, origin: 'http://localhost:3000' as string | null }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'localhost:3000', ...(session.origin && { origin: session.origin }) }),
  cookies: async () => new Map(),
}))
vi.mock('@/lib/ground/auth/require-actor', () => ({
  requireVisit: async () => {
    if (!session.actor) throw new Refusal('signed_out')
    return { actor: session.actor, at: await now(db()) }
  },
}))

type Given = {
  fields: Record<string, string>
  photos?: File[]
  author?: string
  origin?: string | null
}

/** What a phone sends, with the session that the browser has now. */
async function post(actor: Actor | null, { fields, photos = [], author, origin = 'http://localhost:3000' }: Given) {
  Object.assign(session, { actor, origin })
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const photo of photos) body.append('photos', photo)
  const query = author ? `?author=${author}` : ''
  const request = new Request(`http://localhost:3000/api/issues${query}`, { method: 'POST', body })
  const response = await POST(request, { params: Promise.resolve({}) })
  return { status: response.status, answer: await response.json() }
}

const draftOf = (world: World, more: Record<string, string> = {}) => ({
  id: randomUUID(),
  villageId: world.jinshahe.id,
  category: 'ROAD',
  title: '三组烘茶房后边坡滑下土石',
  ...more,
})

const nothingWritten = async () => (await db().issue.count()) + (await db().attachment.count()) === 0

test('a draft is taken once, however often the phone sends it', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const fields = draftOf(world, { observedAt: '2026-06-10T09:20:00+08:00', text: '堵了半边路', source: 'VISIT' })
  const photos = [asFile(await photoWithPlace()), asFile(await photoWithPlace({ red: 9 }))]
  const author = commander.cadreId
  const first = await post(commander, { fields, photos, author })
  expect(first).toMatchObject({ status: 201, answer: { id: fields.id, repeated: false } })
  const again = await Promise.all(Array.from({ length: 5 }, () => post(commander, { fields, photos, author })))
  for (const { status, answer } of again) {
    expect(status).toBe(200)
    expect(answer).toEqual({ id: fields.id, number: first.answer.number, repeated: true })
  }
  expect(await db().issue.count()).toBe(1)
  expect(await db().attachment.count()).toBe(2)
  expect(await issueRow(fields.id)).toMatchObject({ source: 'VISIT', observedAt: new Date('2026-06-10T01:20:00Z') })
})

test('the phone learns why not: each refusal has its status, a code and a sentence', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const fields = draftOf(world)
  const refused = async (actor: Actor | null, given: Given) => {
    const { status, answer } = await post(actor, given)
    expect(answer.error.message, 'a sentence for the person').toMatch(/[。？]$/)
    return [status, answer.error.code, answer.error.fields]
  }
  expect(await refused(null, { fields })).toEqual([401, 'signed_out', undefined])
  expect(await refused(await aHolder(world, 'AUDITOR'), { fields })).toEqual([404, 'not_found', undefined])
  const elsewhere = { ...fields, villageId: world.shahe.id }
  expect(await refused(commander, { fields: elsewhere })).toEqual([404, 'not_found', undefined])
  expect(await refused(commander, { fields, origin: 'https://evil.example' })).toEqual([403, 'origin', undefined])
  expect(await refused(commander, { fields, origin: null })).toEqual([403, 'origin', undefined])
  expect(await refused(commander, { fields: { ...fields, title: '路坏' } })).toEqual([
    422,
    'invalid',
    { title: '太短，至少 4 个字。' },
  ])
  expect(await refused(commander, { fields: { ...fields, stage: 'CLOSED' } })).toEqual([
    422,
    'invalid',
    { stage: expect.any(String) },
  ])
  const eleven = asFile(new Uint8Array(11 * 1024 * 1024))
  expect(await refused(commander, { fields, photos: [eleven] })).toEqual([413, 'photo_too_large', undefined])
  const seven = Array.from({ length: 7 }, () => asFile('x'))
  expect(await refused(commander, { fields, photos: seven })).toEqual([422, 'too_many_photos', undefined])
  expect(await nothingWritten()).toBe(true)
  await post(commander, { fields })
  expect(await refused(commander, { fields: { ...fields, title: '另一件事情' } })).toEqual([409, 'id_taken', undefined])
})

test('a draft is never reported in another name', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const member = await aMember(world, world.jinshahe)
  const sent = await post(member, { fields: draftOf(world), author: commander.cadreId })
  expect(sent).toMatchObject({ status: 401, answer: { error: { code: 'signed_out' } } })
  expect(await nothingWritten()).toBe(true)
})

test('files that are not what they say are refused, and the issue with them', async () => {
  const world = await aCounty()
  const commander = await aCommander(world, world.jinshahe)
  const good = asFile(await photoWithPlace())
  for (const [name, file] of Object.entries(await disguisedFiles())) {
    const { status, answer } = await post(commander, { fields: draftOf(world), photos: [good, file] })
    expect([status, answer.error.code], name).toEqual([422, 'photo_unreadable'])
  }
  expect(await nothingWritten()).toBe(true)
})

test('what is not a form is refused', async () => {
  const world = await aCounty()
  session.actor = await aCommander(world, world.jinshahe)
  session.origin = 'http://localhost:3000'
  const bodies: [string, string][] = [
    ['application/json', JSON.stringify(draftOf(world))],
    ['multipart/form-data; boundary=x', 'no part of it'],
    ['text/plain', ''],
  ]
  for (const [type, body] of bodies) {
    const request = new Request('http://localhost:3000/api/issues', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    })
    expect((await POST(request, { params: Promise.resolve({}) })).status, type).toBe(400)
  }
  expect(await nothingWritten()).toBe(true)
})
