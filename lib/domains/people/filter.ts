import { z } from 'zod'
import { Text } from '@/lib/ground/input/input'
import { type FilterOf, listAt } from '@/lib/ground/lists/list'

/** Whom a list of people is narrowed to, by what they are today. */
export const POST_FILTERS = ['COMMANDER', 'FIRST_SECRETARY', 'TEAM', 'NONE'] as const
export type PostFilter = (typeof POST_FILTERS)[number]

/** The cadres: what the address of their list may hold. */
export const PEOPLE = listAt('/people', z.object({ q: Text(1, 40).optional(), post: z.enum(POST_FILTERS).optional() }))

export type PeopleFilter = FilterOf<typeof PEOPLE>
