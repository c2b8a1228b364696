import { z } from 'zod'
import { Text } from '@/lib/ground/input/input'

/** Whom a list of people is narrowed to, by what they are today. */
export const POST_FILTERS = ['COMMANDER', 'FIRST_SECRETARY', 'TEAM', 'NONE'] as const
export type PostFilter = (typeof POST_FILTERS)[number]

const KEYS = {
  q: Text(1, 40),
  post: z.enum(POST_FILTERS),
  after: z.string().regex(/^[A-Za-z0-9_-]{1,400}$/),
} as const

export type PeopleFilter = { q?: string; post?: PostFilter; after?: string }

/** Reads the list's address; what it does not know, or cannot be meant, is left out. */
export function readPeopleFilter(params: Record<string, string | string[] | undefined>): PeopleFilter {
  const filter: Record<string, unknown> = {}
  for (const [key, schema] of Object.entries(KEYS)) {
    const parsed = schema.safeParse(params[key])
    if (parsed.success && parsed.data !== '') filter[key] = parsed.data
  }
  return filter as PeopleFilter
}

/** The address of a list of people. */
export function peopleHref(filter: PeopleFilter): string {
  const query = Object.entries(filter).flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []))
  return query.length ? `/people?${query.join('&')}` : '/people'
}
