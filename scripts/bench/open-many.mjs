import { performance } from 'node:perf_hooks'
import autocannon from 'autocannon'
import { PlainError } from '../plain-error.mjs'
import { cpuOf } from './process-figures.mjs'

/** As many ask at once as keep a server busy all the time. */
const PEOPLE = 16
const ALONE = { atLeast: 5, atMost: 40, seconds: 0.5 }
const WARM_UP_SECONDS = 0.5
const PATIENCE = 60 // seconds

/** Asks until the code is compiled, as far as half a second goes; answers with how many a second were answered. */
export async function warmUp({ url, cookie }, seconds = WARM_UP_SECONDS) {
  const target = { url, headers: { cookie }, timeout: PATIENCE, connections: PEOPLE }
  const { perSecond } = await run({ ...target, amount: PEOPLE })
  const rounds = Math.round((seconds * perSecond) / PEOPLE)
  return rounds > 1 ? (await run({ ...target, amount: rounds * PEOPLE })).perSecond : perSecond
}

/** The median in milliseconds that one waits who asks alone. */
export async function openAlone({ url, cookie }, perSecond) {
  const amount = Math.min(ALONE.atMost, Math.max(ALONE.atLeast, Math.round(ALONE.seconds * perSecond)))
  return (await run({ url, headers: { cookie }, timeout: PATIENCE, connections: 1, amount })).p50
}

/** Asks as often as fills so many seconds, if so many a second are answered; see `openTogether`. */
export function openMany({ url, cookie, pid }, seconds, perSecond) {
  return openTogether({ url, headers: { cookie }, timeout: PATIENCE, connections: PEOPLE }, pid, seconds, perSecond)
}

/** Every request is answered before the end, so that the processor time of the server (`cpu`, milliseconds of each) is theirs in full. */
export async function openTogether(options, pid, seconds, perSecond) {
  const rounds = Math.max(1, Math.round((seconds * perSecond) / options.connections))
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
