import { isIPv4, isIPv6 } from 'node:net'
import { env } from '@/lib/ground/env'

/** Where a try to sign in comes from: the address that limits count by, and the browser's own words. */
export type Visitor = { address: string; device: string }

type HeaderReader = { get(name: string): string | null }

/** Written by lib/ground/auth/peer-address.ts over whatever a client sends under this name. */
export const PEER_HEADER = 'x-peer-address'

export function visitorOf(headers: HeaderReader): Visitor {
  return { address: addressOf(headers), device: deviceOf(headers) }
}

/**
 * The client's address. What a client claims in X-Forwarded-For counts only where the connection comes from a proxy in
 * front of us, on this very machine or named in TRUSTED_PROXIES, and then its last entry alone, which the proxy wrote.
 */
function addressOf(headers: HeaderReader): string {
  const peer = headers.get(PEER_HEADER)
  const forwarded = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return networkOf((peer && !isProxy(peer) ? peer : forwarded) || peer || 'unknown')
}

function isProxy(peer: string): boolean {
  const address = plain(peer)
  return /^127\.|^::1$/.test(address) || env().TRUSTED_PROXIES.includes(address)
}

/** IPv4 as it arrives on an IPv6 socket is IPv4. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** One household, office or phone: an IPv4 address, or the 64 bits of an IPv6 address that a provider hands out. */
function networkOf(address: string): string {
  const own = plain(address)
  if (isIPv4(own)) return own
  if (!isIPv6(own)) return 'unknown'
  const [head = '', tail] = own.toLowerCase().split('%')[0]?.split('::') ?? []
  const front = head ? head.split(':') : []
  const back = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  const groups = [...front, ...zeros, ...back].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

const CONTROL = /\p{Cc}/gu

function deviceOf(headers: HeaderReader): string {
  return (headers.get('user-agent') ?? '').toWellFormed().replace(CONTROL, ' ').slice(0, 200)
}
