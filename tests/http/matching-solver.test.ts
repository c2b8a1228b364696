import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

const BUILT = resolve('.next/standalone')

test('the built server brings the thread that solves matchings, and the solver beside it', async () => {
  expect(existsSync(`${BUILT}/node_modules/highs/build/highs.wasm`)).toBe(true)
  const worker = new Worker(`${BUILT}/lib/domains/postings/matching/solver-worker.mjs`, { execArgv: [], env: {} })
  // two villages, both of which would rather have the first of two candidates
  const starts = Int32Array.of(0, 2, 4)
  const options = Int32Array.of(0, 1, 0, 1)
  const worth = Float64Array.of(9, 5, 9, 1)
  worker.postMessage({ id: 1, problem: { villages: 2, candidates: 2, starts, options, worth } })
  const [answer] = await once(worker, 'message')
  await worker.terminate()
  expect(answer).toMatchObject({ id: 1, solved: { have: [1, 0] } })
})
