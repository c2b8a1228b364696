import { z } from 'zod'
import {
  HouseholdCategory,
  MonitorKind,
  PovertyCause,
  PovertyStatus,
  type StatusChangeStage,
} from '@/lib/generated/prisma/enums'
import { Id, Text } from '@/lib/ground/input/input'

/** The ready-made views of the register; all but `ended` are of households that stand. */
export const VIEWS = ['current', 'watched', 'mine', 'changing', 'ended'] as const
export type RegisterView = (typeof VIEWS)[number]

/** Days without a visit that one can ask for. */
export const UNVISITED_DAYS = ['30', '60', '90', '180'] as const

/** Where an open change of status stands: the township looks at it, then headquarters approves. */
export const STEPS = ['PROPOSED', 'LOOKED'] as const satisfies StatusChangeStage[]

const Cursor = z.string().regex(/^[A-Za-z0-9_-]{1,200}$/)

/** What each key of the list's address may hold. */
const KEYS = {
  view: z.enum(VIEWS),
  township: z.string().regex(/^\d{9}$/),
  village: z.string().regex(/^\d{12}$/),
  group: Id,
  category: z.enum(HouseholdCategory),
  status: z.enum(PovertyStatus),
  monitor: z.enum(MonitorKind),
  cause: z.enum(PovertyCause), // the main one
  helper: z.union([z.literal('none'), Id]),
  unvisited: z.enum(UNVISITED_DAYS),
  step: z.enum(STEPS), // of a change of status
  q: Text(2, 40),
  after: Cursor,
  before: Cursor,
} as const

export type FilterKey = keyof typeof KEYS
type Values = { [K in FilterKey]: z.output<(typeof KEYS)[K]> }

/** What the address of the list asks for: the view always, the rest where it is set. */
export type RegisterFilter = Partial<Values> & Pick<Values, 'view'>

/** What the frame and this page put into any address. */
const NOT_FILTERS = ['lang', 'done']

/** Reads the list's address; what it does not know, or cannot be meant, is left out and named in `ignored`. */
export function readRegisterFilter(params: Record<string, string | string[] | undefined>): {
  filter: RegisterFilter
  ignored: string[]
} {
  const values: Record<string, unknown> = {}
  const ignored: string[] = []
  for (const [key, sent] of Object.entries(params)) {
    if (sent === undefined || sent === '' || NOT_FILTERS.includes(key)) continue
    const parsed = isFilterKey(key) ? KEYS[key].safeParse(sent) : undefined
    if (parsed?.success) values[key] = parsed.data
    else ignored.push(key)
  }
  const given = values as Partial<Values>
  return { filter: { ...given, view: given.view ?? 'current' }, ignored }
}

/** Whether a name is one of the list's keys: not of whatever else an object has. */
export function isFilterKey(key: string): key is FilterKey {
  return Object.hasOwn(KEYS, key)
}

/** The address of a list; what is by default is left out. */
export function registerHref(filter: { [K in FilterKey]?: Values[K] | undefined }): string {
  const query = Object.keys(KEYS)
    .filter(isFilterKey)
    .flatMap((key) => {
      const value = filter[key]
      if (value === undefined || (key === 'view' && value === 'current')) return []
      return [`${key}=${encodeURIComponent(value)}`]
    })
  return query.length ? `/households?${query.join('&')}` : '/households'
}

/** The keys that narrow a list, without its view and where one is in it. */
export function narrowingKeys(filter: RegisterFilter): FilterKey[] {
  return Object.keys(filter).filter(
    (key): key is FilterKey =>
      isFilterKey(key) && filter[key] !== undefined && !['view', 'after', 'before'].includes(key),
  )
}

/** The first page of the same list with some keys changed; undefined takes one out. Another place has other groups. */
export function withFilter(filter: RegisterFilter, changes: { [K in FilterKey]?: Values[K] | undefined }) {
  const { after, before, ...kept } = filter
  const changed: Partial<Values> = { ...kept, ...changes }
  if ('township' in changes) {
    changed.village = undefined
    changed.group = undefined
  }
  if ('village' in changes) changed.group = undefined
  return { ...changed, view: changed.view ?? 'current' } as RegisterFilter
}

/** The address of a household. */
export function householdHref(number: string): string {
  return `/households/${encodeURIComponent(number)}`
}
