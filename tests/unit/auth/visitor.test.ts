import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deviceName } from '@/lib/ground/auth/device'
import { PEER_HEADER, visitorOf } from '@/lib/ground/auth/visitor'
import { resetEnv } from '@/lib/ground/env'

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://localhost/unused')
  vi.stubEnv('TRUSTED_PROXIES', '172.20.0.2, fd00::2')
  resetEnv()
})
afterEach(() => {
  vi.unstubAllEnvs()
  resetEnv()
})

const addressOf = (headers: Record<string, string>) => visitorOf(new Headers(headers)).address

test.each([
  ['a client that connects directly', { [PEER_HEADER]: '10.9.26.7', 'x-forwarded-for': '1.2.3.4' }, '10.9.26.7'],
  ['one behind the proxy of this machine', { [PEER_HEADER]: '127.0.0.1', 'x-forwarded-for': '10.9.26.7' }, '10.9.26.7'],
  [
    'one behind a proxy that is named',
    { [PEER_HEADER]: '::ffff:172.20.0.2', 'x-forwarded-for': '10.9.26.7' },
    '10.9.26.7',
  ],
  ['one that lies to the proxy', { [PEER_HEADER]: '::1', 'x-forwarded-for': '1.2.3.4, 10.9.26.7' }, '10.9.26.7'],
  ['this machine', { [PEER_HEADER]: '::ffff:127.0.0.1' }, '127.0.0.1'],
  ['IPv4 in IPv6', { [PEER_HEADER]: '::ffff:10.9.26.7' }, '10.9.26.7'],
  ['IPv6, of which a provider gives out 64 bits', { [PEER_HEADER]: '2001:db8:0:1::7' }, '2001:db8:0:1::/64'],
  ['IPv6 written in full', { [PEER_HEADER]: '2001:0db8:0000:0001:0:0:0:7' }, '2001:db8:0:1::/64'],
  ['nothing', {}, 'unknown'],
  ['nonsense', { 'x-forwarded-for': 'a'.repeat(500) }, 'unknown'],
])('the address of %s', (_, headers, address) => {
  expect(addressOf(headers as Record<string, string>)).toBe(address)
})

test("a browser's words are cut to what the column keeps", () => {
  expect(visitorOf(new Headers({ 'user-agent': 'x'.repeat(999) })).device).toHaveLength(200)
  expect(visitorOf(new Headers()).device).toBe('')
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
    'Chrome · Windows',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 MicroMessenger/8.0', 'WeChat · iPhone'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 EdgA/140', 'Edge · Android'],
  ['curl/8', ''],
])('%s is called %s', (words, name) => {
  expect(deviceName(words)).toBe(name)
})
