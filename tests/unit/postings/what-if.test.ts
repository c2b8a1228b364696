import { expect, test } from 'vitest'
import { whatIf } from '@/lib/domains/postings/matching/propose'
import type { Change, Wish } from '@/lib/domains/postings/matching/rules/facts'
import { candidate, village, WEIGHTS } from './matching-case'

const need = { weak: 0, poor: 0, disorderly: 0, industry: 0 }
/** The best: c0 (party) to the weak v0, c1 (economic) to the poor v1, 40 points each; c2 is in reserve, 5 points anywhere. */
const villages = [village(0, { need: { ...need, weak: 100 } }), village(1, { need: { ...need, poor: 100 } })]
const candidates = [
  candidate(0, { unitCategory: 'PARTY_MASS' }),
  candidate(1, { unitCategory: 'ECONOMIC' }),
  candidate(2, { reserve: true }),
]
const tryIt = (change: Change, wish: Wish = { pins: [], forbids: [] }) =>
  whatIf(villages, candidates, wish, WEIGHTS, change)
const who = (pairs: { villageId: string; candidateId: string }[]) =>
  Object.fromEntries(pairs.map(({ villageId, candidateId }) => [villageId, candidateId]))

test('a swap shows what the county loses', async () => {
  const tried = await tryIt({ kind: 'swap', villageIds: ['v0', 'v1'] })
  expect(tried).toMatchObject({ before: 80, after: 0, rule: null, openVillageIds: [] })
  expect(who(tried.pairs)).toEqual({ v0: 'c1', v1: 'c0' })
})

test('a pin arranges the others anew around it', async () => {
  const tried = await tryIt({ kind: 'pin', villageId: 'v1', candidateId: 'c2' })
  expect(tried).toMatchObject({ before: 80, after: 45, rule: null })
  expect(who(tried.pairs)).toEqual({ v0: 'c0', v1: 'c2' })
})

test('a forbidden pair gives way to the next best', async () => {
  const tried = await tryIt({ kind: 'forbid', villageId: 'v0', candidateId: 'c0' })
  expect(tried).toMatchObject({ before: 80, after: 45 })
  expect(who(tried.pairs)).toEqual({ v0: 'c2', v1: 'c1' })
})

test('what a change contradicts gives way to it, and the wish says so', async () => {
  const pin = { villageId: 'v0', candidateId: 'c2' }
  const other = { villageId: 'v0', candidateId: 'c0' }
  const wish = { pins: [pin], forbids: [other] }
  const pinned = await tryIt({ kind: 'pin', ...other }, wish)
  expect(pinned).toMatchObject({ before: 45, after: 80, wish: { pins: [other], forbids: [] } })
  const forbidden = await tryIt({ kind: 'forbid', ...pin }, wish)
  expect(forbidden.wish).toEqual({ pins: [], forbids: [other, pin] })
  const swapped = await tryIt({ kind: 'swap', villageIds: ['v1', 'v0'] }, wish)
  expect(swapped.wish).toEqual({
    pins: [
      { villageId: 'v1', candidateId: 'c2' },
      { villageId: 'v0', candidateId: 'c1' },
    ],
    forbids: [other],
  })
})

test('a change that a rule forbids leaves the village open and names the rule', async () => {
  const unvetted = [...candidates, candidate(3, { conditionsMet: false })]
  const change: Change = { kind: 'pin', villageId: 'v0', candidateId: 'c3' }
  const tried = await whatIf(villages, unvetted, { pins: [], forbids: [] }, WEIGHTS, change)
  expect(tried).toMatchObject({ before: 80, after: 40, rule: 'pins', openVillageIds: ['v0'] })
})
