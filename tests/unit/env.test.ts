import { describe, expect, test } from 'vitest'
import { EnvironmentError, readEnvironment } from '@/lib/ground/env'

const KEY = Buffer.alloc(32, 1).toString('base64')
const OLD_KEY = Buffer.alloc(32, 2).toString('base64')
const GOOD = {
  DATABASE_URL: 'postgresql://app:secret@db.example:5432/village',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  DATA_KEYS: `k2:${KEY}, k1:${OLD_KEY}`,
}

describe('a good environment', () => {
  test('gets its defaults', () => {
    expect(readEnvironment(GOOD)).toMatchObject({
      PORT: 3000,
      DATA_DIR: '.data',
      TRUSTED_PROXIES: [],
      NEXTAUTH_URL: 'http://localhost:3000',
    })
  })

  test('has its address follow its port', () => {
    expect(readEnvironment({ ...GOOD, PORT: '8080' }).NEXTAUTH_URL).toBe('http://localhost:8080')
  })

  test('lists its keys, the current one first', () => {
    const { DATA_KEYS } = readEnvironment(GOOD)
    expect(DATA_KEYS.map((key) => key.id)).toEqual(['k2', 'k1'])
    expect(DATA_KEYS.map((key) => key.key.toString('base64'))).toEqual([KEY, OLD_KEY])
  })

  test('may hold what is none of ours, and an empty value counts as unset', () => {
    expect(readEnvironment({ ...GOOD, HOME: '/home/clerk', PORT: '', NEXTAUTH_URL: '' }).PORT).toBe(3000)
  })
})

describe('each mistake has a sentence that names its variable', () => {
  const mistakes: Record<string, [name: keyof NodeJS.ProcessEnv, values: (string | undefined)[]]> = {
    database: ['DATABASE_URL', [undefined, '', 'mysql://db/village', 'db.example:5432', 'postgresql://']],
    port: ['PORT', ['0', '65536', '-1', '3000.5', 'http', ' 3000', '３０００']],
    proxies: ['TRUSTED_PROXIES', ['proxy.example', '10.0.0.0/8', '127.0.0.1;::1']],
    address: ['NEXTAUTH_URL', ['command.example', 'ftp://command.example', 'javascript:alert(1)']],
    secret: ['NEXTAUTH_SECRET', [undefined, 'x'.repeat(31)]],
    keys: [
      'DATA_KEYS',
      [
        undefined,
        KEY,
        'k1:',
        `k1:${KEY.slice(4)}`,
        `k1:${KEY},`,
        `k1:${KEY},k1:${OLD_KEY}`,
        `钥:${KEY}`,
        'k1:not base64',
      ],
    ],
  }
  for (const [what, [name, values]] of Object.entries(mistakes)) {
    test.each(values)(`${what}: %j`, (value) => {
      const read = () => readEnvironment({ ...GOOD, [name]: value })
      expect(read).toThrow(EnvironmentError)
      expect(read).toThrow(new RegExp(`^${name} .*\\.$`))
    })
  }

  test('several mistakes are told at once', () => {
    expect(() => readEnvironment({})).toThrow(/DATABASE_URL.*NEXTAUTH_SECRET.*DATA_KEYS/)
  })

  test('a secret is never repeated in the sentence', () => {
    const secret = `k1:${KEY.slice(4)}`
    expect(() => readEnvironment({ ...GOOD, DATA_KEYS: secret })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    )
  })
})
