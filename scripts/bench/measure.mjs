import autocannon from 'autocannon'

const WARM_UP = 3
const ROUNDS = 30
const PEOPLE = 20
const SECONDS = 5

/**
 * Opens a page again and again: alone, how long it takes in milliseconds and what it weighs in kilobytes; then by many
 * people at once, how many pages a second are answered and how long one waits.
 */
export async function measure(url, cookie) {
  const options = { url, headers: { cookie } }
  await autocannon({ ...options, connections: 1, amount: WARM_UP })
  const alone = await autocannon({ ...options, connections: 1, amount: ROUNDS })
  const together = await autocannon({ ...options, connections: PEOPLE, duration: SECONDS })
  return {
    failed: failuresOf(alone) + failuresOf(together),
    p50: alone.latency.p50,
    p99: alone.latency.p99,
    kB: Math.round(alone.throughput.total / ROUNDS / 1024),
    perSecond: Math.round(together.requests.average),
    p99Together: together.latency.p99,
  }
}

const failuresOf = ({ non2xx, errors, timeouts }) => non2xx + errors + timeouts
