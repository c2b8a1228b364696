import { z } from 'zod'
import { IssueCategory, IssueSource, IssueStage, Level, Light } from '@/lib/generated/prisma/enums'
import { Day, Id, Text } from '@/lib/ground/input/input'

/** The ready-made views of the list; all but the last three are of open issues. */
export const VIEWS = ['open', 'waiting', 'overdue', 'due-today', 'returned', 'closed', 'withdrawn', 'all'] as const
export type IssueView = (typeof VIEWS)[number]
export const OPEN_VIEWS: readonly IssueView[] = ['open', 'waiting', 'overdue', 'due-today', 'returned']

const Lights = z
  .string()
  .transform((value) => value.split(','))
  .pipe(z.array(z.enum(Light)).min(1).max(4))
  .transform((lights) => [...new Set(lights)])
const Cursor = z.string().regex(/^[A-Za-z0-9_-]{1,200}$/)

/** What each key of the list's address may hold. */
const KEYS = {
  view: z.enum(VIEWS),
  light: Lights,
  stage: z.enum(IssueStage),
  level: z.enum(Level),
  township: z.string().regex(/^\d{9}$/),
  village: z.string().regex(/^\d{12}$/),
  unit: Id, // leads or assists
  lead: Id, // leads
  category: z.enum(IssueCategory),
  source: z.enum(IssueSource),
  q: Text(2, 60),
  reportedFrom: Day,
  reportedTo: Day,
  closedFrom: Day,
  closedTo: Day,
  redFrom: Day,
  reopenedFrom: Day,
  extension: z.enum(['pending', 'village', 'township', 'county']), // with anyone, or with one level to decide
  settled: z.literal('onTheSpot'),
  common: Id,
  reportedBy: Id, // a person
  doneBy: Id,
  signedBy: Id,
  sort: z.enum(['due', 'moved']),
  after: Cursor,
  before: Cursor,
} as const

export type FilterKey = keyof typeof KEYS
type Values = { [K in FilterKey]: z.output<(typeof KEYS)[K]> }

/** What the address of the list asks for: the view and the order always, the rest where it is set. */
export type IssueFilter = Partial<Values> & Pick<Values, 'view' | 'sort'>

/** What the frame and this page put into any address. */
const NOT_FILTERS = ['lang', 'done']

/** Issues that have ended have no deadline to be sorted by. */
const sortOf = (view: IssueView, asked: Values['sort'] | undefined) =>
  OPEN_VIEWS.includes(view) ? (asked ?? 'due') : 'moved'

/**
 * Reads the list's address. What it does not know, or cannot be meant, is left out and named in `ignored`, so that a
 * mistyped address still shows a list.
 */
export function readIssueFilter(params: Record<string, string | string[] | undefined>): {
  filter: IssueFilter
  ignored: string[]
} {
  const values: Record<string, unknown> = {}
  const ignored: string[] = []
  for (const [key, sent] of Object.entries(params)) {
    if (sent === undefined || sent === '' || NOT_FILTERS.includes(key)) continue
    const parsed = isFilterKey(key) ? KEYS[key].safeParse(key === 'light' ? String(sent) : sent) : undefined
    if (parsed?.success) values[key] = parsed.data
    else ignored.push(key)
  }
  const given = values as Partial<Values>
  const view = given.view ?? 'open'
  return { filter: { ...given, view, sort: sortOf(view, given.sort) }, ignored }
}

/** Whether a name is one of the list's keys: not of whatever else an object has. */
export function isFilterKey(key: string): key is FilterKey {
  return Object.hasOwn(KEYS, key)
}

/** The address of a list; what is by default is left out. */
export function issueListHref(filter: Partial<Values>): string {
  const { view = 'open' } = filter
  const query = Object.keys(KEYS)
    .filter(isFilterKey)
    .flatMap((key) => {
      const value = filter[key]
      if (value === undefined || value.length === 0) return []
      if ((key === 'view' && value === 'open') || (key === 'sort' && value === sortOf(view, undefined))) return []
      return [`${key}=${Array.isArray(value) ? value.join(',') : encodeURIComponent(value as string)}`]
    })
  return query.length ? `/issues?${query.join('&')}` : '/issues'
}

/** The keys that narrow a list, without its view, its order and where one is in it. */
export function narrowingKeys(filter: IssueFilter): FilterKey[] {
  return Object.keys(filter).filter(
    (key): key is FilterKey =>
      isFilterKey(key) && filter[key] !== undefined && !['view', 'sort', 'after', 'before'].includes(key),
  )
}

/** The first page of the same list with some keys changed; undefined takes one out. */
export function withFilter(filter: IssueFilter, changes: { [K in FilterKey]?: Values[K] | undefined }): IssueFilter {
  const { after, before, ...kept } = filter
  const changed = { ...kept, ...changes }
  return { ...changed, view: changed.view ?? 'open', sort: changed.sort ?? 'due' }
}
