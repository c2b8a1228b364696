import { z } from 'zod'

const Cursor = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,400}$/)
  .optional()

/** Where one is in a list; every list's address has these two. */
const PLACE = { after: Cursor, before: Cursor }
type Place = { after?: string; before?: string }

/** What the frame, a page and an open menu put into any address. */
const NO_CONDITIONS = ['lang', 'done', 'choose']

/** How lists are looked at; conditions are the rest. */
const LOOKS: readonly string[] = ['view', 'sort', 'after', 'before']

export type Sent = Record<string, string | string[] | undefined>
type Values = Record<string, unknown>

interface Rules<F> {
  /** What follows from other keys: an order that a view does not have. */
  settled?: (filter: F) => Partial<F>
  /** Keys that lie within another, and go when it changes: the villages of a town. */
  within?: { [K in keyof F]?: (keyof F)[] }
}

export interface List<F> {
  path: string
  /** Whether a name is one of the list's keys: not of whatever else an object has. */
  isKey(key: string): key is Extract<keyof F, string>
  /**
   * Reads the list's address. What it does not know, or cannot be meant, is left out and named in `ignored`, so that a
   * mistyped address still shows a list.
   */
  read(params: Sent): { filter: F; ignored: string[] }
  /** The address of a list; what is by default is left out. */
  href(filter: Partial<F>): string
  /** The first page of the same list with some keys changed; undefined takes one out, and with it what lies within it. */
  first(filter: F, changes?: Partial<F>): F
  /** The keys that narrow a list: not how it is looked at, nor where one is in it. */
  narrowing(filter: F): Extract<keyof F, string>[]
  /** The filter as the record of an export says it. */
  recorded(filter: F): Record<string, string>
}

/** What an address asks of a list. */
export type FilterOf<L> = L extends List<infer F> ? F : never

/**
 * A list at a path, said once: the keys of one zod object are what its address may hold and what narrows it. A key is
 * optional, or has a default that its address leaves out.
 */
export function listAt<S extends Record<string, z.ZodType>>(
  path: string,
  object: z.ZodObject<S>,
  rules: Rules<z.output<z.ZodObject<S>> & Place> = {},
): List<z.output<z.ZodObject<S>> & Place> {
  type F = z.output<z.ZodObject<S>> & Place
  const shape: Record<string, z.ZodType> = { ...object.shape, ...PLACE }
  const keys = Object.keys(shape)
  const defaults = z.object(shape).parse({}) as Values

  function settled(given: Values): F & Values {
    const said = Object.entries(given).filter(([, value]) => value !== undefined)
    const filter = { ...defaults, ...Object.fromEntries(said) } as F & Values
    return { ...filter, ...rules.settled?.(filter) }
  }
  const isKey = (key: string): key is Extract<keyof F, string> => Object.hasOwn(shape, key)
  const narrowing = (filter: Values) =>
    keys.filter((key) => filter[key] !== undefined && !LOOKS.includes(key)) as Extract<keyof F, string>[]

  function read(params: Sent) {
    const values: Values = {}
    const ignored: string[] = []
    for (const [key, sent] of Object.entries(params)) {
      if (sent === undefined || sent === '' || NO_CONDITIONS.includes(key)) continue
      const parsed = isKey(key) ? shape[key]?.safeParse(sent) : undefined
      if (parsed?.success) values[key] = parsed.data
      else ignored.push(key)
    }
    return { filter: settled(values), ignored }
  }

  function href(given: Values): string {
    const filter = settled(given)
    const query = keys.flatMap((key) => {
      const value = filter[key] as string | readonly string[] | undefined
      const usual = key in defaults ? settled({ ...filter, [key]: undefined })[key] : undefined
      if (value === undefined || value.length === 0 || value === usual) return []
      return [`${key}=${typeof value === 'string' ? encodeURIComponent(value) : value.join(',')}`]
    })
    return query.length ? `${path}?${query.join('&')}` : path
  }

  function first(filter: Values, changes: Values = {}): F {
    const within = rules.within as Record<string, string[]> | undefined
    const gone = Object.keys(changes).flatMap((key) => within?.[key] ?? [])
    const left = Object.fromEntries([...gone, ...Object.keys(PLACE)].map((key) => [key, undefined]))
    return settled({ ...filter, ...left, ...changes })
  }

  function recorded(filter: Values): Record<string, string> {
    const said = ['view', ...narrowing(filter)].filter((key) => filter[key] !== undefined)
    return Object.fromEntries(said.map((key) => [key, String(filter[key])]))
  }

  return { path, isKey, read, href, first, narrowing, recorded } as List<F>
}

/** Several of a few values, divided by commas; an address may also say the key several times. */
export function several<T extends Record<string, string>>(of: T) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((value) => String(value).split(','))
    .pipe(z.array(z.enum(of)).min(1).max(Object.keys(of).length))
    .transform((values) => [...new Set(values)])
}
