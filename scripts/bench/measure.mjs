import { performance } from 'node:perf_hooks'

const WARM_UP = 3
const ROUNDS = 30

/** Opens a page again and again, one after the other; answers in milliseconds and kilobytes. */
export async function measure(address, cookie) {
  const times = []
  let bytes = 0
  let status = 0
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const began = performance.now()
    const answer = await fetch(address, { headers: { Cookie: cookie }, redirect: 'manual' })
    const body = await answer.arrayBuffer()
    if (round >= WARM_UP) times.push(performance.now() - began)
    bytes = body.byteLength
    status = answer.status
  }
  times.sort((a, b) => a - b)
  const at = (share) => Math.round(times[Math.ceil(share * times.length) - 1] * 10) / 10
  return { status, p50: at(0.5), p95: at(0.95), max: at(1), kB: Math.round(bytes / 1024) }
}
