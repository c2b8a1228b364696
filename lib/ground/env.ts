import { isIP } from 'node:net'
import { z } from 'zod'

/** One key that encrypts columns; `id` is written beside what it encrypted. */
export interface DataKey {
  id: string
  key: Buffer
}

/** A mistake in the environment: a sentence for whoever runs the server. It never quotes a secret. */
export class EnvironmentError extends Error {}

const KEY_BYTES = 32
const POSTGRES_URL = 'DATABASE_URL must look like postgresql://user:password@host:5432/database.'
const DATA_KEYS = `DATA_KEYS must be "id:key" pairs separated by commas, the current one first; a key is ${KEY_BYTES} random bytes in base64 (openssl rand -base64 ${KEY_BYTES}).`

const Environment = z.strictObject({
  DATABASE_URL: z
    .string('DATABASE_URL is missing: set it to the address of the PostgreSQL database.')
    .refine((text) => isUrl(text, ['postgresql:', 'postgres:']), POSTGRES_URL),
  PORT: z
    .string()
    .default('3000')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
      error: 'PORT must be a whole number from 1 to 65535.',
    })
    .transform(Number),
  NEXTAUTH_URL: z
    .string()
    .refine((text) => isUrl(text, ['http:', 'https:']), {
      error: 'NEXTAUTH_URL must be the address that people open, such as https://command.example.gov.cn.',
    })
    .optional(),
  NEXTAUTH_SECRET: z
    .string('NEXTAUTH_SECRET is missing: set it to at least 32 random characters (openssl rand -base64 32).')
    .min(32, 'NEXTAUTH_SECRET is too short: set it to at least 32 random characters (openssl rand -base64 32).'),
  DATA_KEYS: z.string(`DATA_KEYS is missing. ${DATA_KEYS}`).transform((text, context): DataKey[] => {
    const keys = text.split(',').map((pair) => readKey(pair.trim()))
    const ids = new Set(keys.map((key) => key?.id))
    if (keys.every((key) => key !== undefined) && ids.size === keys.length) return keys
    context.addIssue({ code: 'custom', message: DATA_KEYS })
    return z.NEVER
  }),
  DATA_DIR: z.string().default('.data'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((address) => address.trim())
        .filter(Boolean),
    )
    .refine((addresses) => addresses.every((address) => isIP(address)), {
      error: 'TRUSTED_PROXIES must be the IP addresses of the proxies in front of the server, separated by commas.',
    }),
})

/** The server's environment, checked. */
export type Environment = z.output<typeof Environment> & { NEXTAUTH_URL: string }

/** Reads and checks an environment; an empty value counts as unset. Throws an EnvironmentError that names each mistake. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const named = Object.keys(Environment.shape).map((name) => [name, source[name]] as const)
  const parsed = Environment.safeParse(Object.fromEntries(named.filter(([, value]) => value)))
  if (!parsed.success) throw new EnvironmentError(parsed.error.issues.map((issue) => issue.message).join(' '))
  return { ...parsed.data, NEXTAUTH_URL: parsed.data.NEXTAUTH_URL ?? `http://localhost:${parsed.data.PORT}` }
}

let read: Environment | undefined

/** This process's environment, read when it is first asked for: a build needs none of it. */
export function env(): Environment {
  read ??= readEnvironment(process.env)
  return read
}

/** Forgets what was read, for tests that change the environment. */
export function resetEnv(): void {
  read = undefined
}

function isUrl(text: string, protocols: string[]): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return protocols.includes(url.protocol) && (url.host !== '' || url.search.includes('host='))
}

function readKey(pair: string): DataKey | undefined {
  const [, id, text] = /^([A-Za-z0-9_-]{1,16}):([A-Za-z0-9+/_-]+={0,2})$/.exec(pair) ?? []
  if (id === undefined || text === undefined) return undefined
  const key = Buffer.from(text, 'base64')
  return key.length === KEY_BYTES ? { id, key } : undefined
}

/** The keys of a DATA_KEYS text, for what runs beside the server and is given it. */
export function dataKeysOf(text: string): DataKey[] {
  return Environment.shape.DATA_KEYS.parse(text)
}
