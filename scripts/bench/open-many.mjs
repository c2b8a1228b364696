import { performance } from 'node:perf_hooks'
import autocannon from 'autocannon'
import { PlainError } from '../plain-error.mjs'
import { cpuOf } from './process-figures.mjs'

/** Among what these ask at once a server is busy all the time. */
const PEOPLE = 16
const ROUNDS_AT_LEAST = 3
const ALONE = { atLeast: 5, atMost: 40, seconds: 1 }
const WARM_UP = { seconds: 1, requests: 2 * PEOPLE }
const PATIENCE = 60 // seconds

/**
 * How fast an address is answered: alone, the median in milliseconds; and to sixteen people at once, requests a second and
 * the server's processor time in milliseconds for each.
 */
export async function openMany({ url, cookie, pid }, seconds) {
  const target = { url, headers: { cookie }, timeout: PATIENCE }
  const warm = await run({ ...target, connections: PEOPLE, amount: WARM_UP.requests })
  const more = Math.round(WARM_UP.seconds * warm.perSecond) - WARM_UP.requests
  if (more > PEOPLE) await run({ ...target, connections: PEOPLE, amount: more })
  const rounds = Math.min(ALONE.atMost, Math.max(ALONE.atLeast, Math.round(ALONE.seconds * warm.perSecond)))
  const alone = await run({ ...target, connections: 1, amount: rounds })
  const together = await openTogether({ ...target, connections: PEOPLE }, pid, seconds, warm.perSecond)
  return { p50: alone.p50, perSecond: together.perSecond, cpu: together.cpu }
}

/** So many requests as take so many seconds, as far as is known; all are answered, so that each is charged in full. */
export async function openTogether(options, pid, seconds, perSecond) {
  const rounds = Math.max(ROUNDS_AT_LEAST, Math.round((seconds * perSecond) / options.connections))
  const before = cpuOf(pid)
  const together = await run({ ...options, amount: rounds * options.connections })
  return { ...together, cpu: (cpuOf(pid) - before) / together.count }
}

/** Runs autocannon. It counts by whole seconds: we count from the first request to the last answer. */
export function run(options) {
  return new Promise((resolve, reject) => {
    const times = []
    const began = performance.now()
    let last = began
    const running = autocannon({ ...options, sampleInt: 50 }, (error, result) => {
      if (error) return reject(error)
      const failed = result.non2xx + result.errors + result.timeouts
      if (failed) return reject(new PlainError(`${options.url}: ${failed} of ${times.length} requests failed.`))
      times.sort((a, b) => a - b)
      resolve({
        count: times.length,
        perSecond: (times.length * 1000) / (last - began),
        p50: times[Math.floor(times.length / 2)],
      })
    })
    running.on('response', (_client, _status, _bytes, time) => {
      times.push(time)
      last = performance.now()
    })
  })
}
