import { expect, test } from 'vitest'
import type { Draft } from '@/components/report/outbox/draft'
import { createOutbox } from '@/components/report/outbox/outbox'
import type { Delivery } from '@/components/report/outbox/send'
import type { DraftStore } from '@/components/report/outbox/store'

const ZHOU = 'c0000000-0000-4000-8000-000000000001'
const QIN = 'c0000000-0000-4000-8000-000000000002'

function aDraft(id: string, given: Partial<Draft> = {}): Draft {
  return { id, cadreId: ZHOU, state: 'waiting', fields: { id, title: id }, photos: [], writtenAt: 1, ...given }
}

/** A phone with what is kept on it, and a server that answers as told. */
function aPhone(kept: Draft[], answer: (draft: Draft) => Delivery | Promise<Delivery>) {
  const held = new Map(kept.map((draft) => [draft.id, draft]))
  const posts: string[] = []
  const store: DraftStore = {
    of: async (cadreId) => [...held.values()].filter((draft) => draft.cadreId === cadreId),
    keep: async (draft) => {
      held.set(draft.id, draft)
    },
    discard: async (id) => {
      held.delete(id)
    },
  }
  const send = async (draft: Draft) => {
    posts.push(draft.id)
    return answer(draft)
  }
  const open = (cadreId = ZHOU) => createOutbox(cadreId, { store, send, alone: (work) => work() })
  return { held, posts, store, open }
}

const sent = ({ id }: Draft): Delivery => ({ kind: 'sent', number: `平利2026-${id}` })

test('what waits is sent once, oldest first, and leaves the phone', async () => {
  const { held, posts, open } = aPhone(
    [aDraft('b', { writtenAt: 2 }), aDraft('a'), aDraft('c', { writtenAt: 3 })],
    sent,
  )
  const outbox = open()
  await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()])
  expect(posts).toEqual(['a', 'b', 'c'])
  expect(held.size).toBe(0)
  expect(outbox.snapshot()).toMatchObject({ drafts: [], sent: ['平利2026-a', '平利2026-b', '平利2026-c'] })
})

test('what is still being typed, or was refused, stays', async () => {
  const { held, posts, open } = aPhone([aDraft('a', { state: 'writing' }), aDraft('b', { state: 'refused' })], sent)
  await open().flush()
  expect(posts).toEqual([])
  expect(held.size).toBe(2)
})

test('nobody sees or sends the drafts of another', async () => {
  const { held, posts, open } = aPhone([aDraft('a'), aDraft('q', { cadreId: QIN })], sent)
  const outbox = open(QIN)
  await outbox.load()
  expect(outbox.snapshot().drafts.map(({ id }) => id)).toEqual(['q'])
  await outbox.flush()
  expect(posts).toEqual(['q'])
  expect([...held.keys()]).toEqual(['a'])
})

test('without a signal the first try ends it; all stay, and go when it is back', async () => {
  let signal = false
  const { held, posts, open } = aPhone([aDraft('a'), aDraft('b', { writtenAt: 2 })], (draft) =>
    signal ? sent(draft) : { kind: 'unreachable' },
  )
  const outbox = open()
  await outbox.flush()
  expect([posts, held.size, outbox.snapshot().reachable]).toEqual([['a'], 2, false])
  signal = true
  outbox.backOnline()
  await outbox.flush()
  expect([held.size, outbox.snapshot().reachable]).toEqual([0, true])
})

test('signed out: the drafts wait for the next sign-in', async () => {
  const { held, open } = aPhone([aDraft('a'), aDraft('b')], () => ({ kind: 'signedOut', message: '登录已失效' }))
  const outbox = open()
  await outbox.flush()
  expect(outbox.snapshot()).toMatchObject({ signedOut: true })
  expect([...held.values()].map(({ state }) => state)).toEqual(['waiting', 'waiting'])
})

test('one that is refused for good keeps its reason and does not hold up the others', async () => {
  const refusal = { code: 'not_found', message: '没有找到，或者不在你的管辖范围内。' }
  const { held, open } = aPhone([aDraft('a'), aDraft('b', { writtenAt: 2 })], (draft) =>
    draft.id === 'a' ? { kind: 'refused', refusal } : sent(draft),
  )
  const outbox = open()
  await outbox.flush()
  expect([...held.values()]).toEqual([aDraft('a', { state: 'refused', refusal })])
  expect(outbox.snapshot().sent).toEqual(['平利2026-b'])
})

test('one that is taken up again while others are sent is not sent', async () => {
  const phone = aPhone([aDraft('a'), aDraft('b', { writtenAt: 2 })], async (draft) => {
    if (draft.id === 'a') await outbox.keep(aDraft('b', { state: 'writing', writtenAt: 2 }))
    return sent(draft)
  })
  const outbox = phone.open()
  await outbox.flush()
  expect(phone.posts).toEqual(['a'])
  expect(phone.held.get('b')?.state).toBe('writing')
})

test('one that is deleted while it is refused does not come back', async () => {
  const phone = aPhone([aDraft('a')], async () => {
    await outbox.discard('a')
    return { kind: 'refused', refusal: { code: 'invalid', message: '' } }
  })
  const outbox = phone.open()
  await outbox.flush()
  expect(phone.held.size).toBe(0)
})

test('a phone that keeps nothing says so, and still sends', async () => {
  const { open, store } = aPhone([], sent)
  store.keep = async () => {
    throw new Error('private browsing')
  }
  store.of = async () => {
    throw new Error('private browsing')
  }
  const outbox = open()
  expect(await outbox.keep(aDraft('a'))).toBe(false)
  await outbox.flush()
  expect(outbox.snapshot().sent).toEqual(['平利2026-a'])
})
