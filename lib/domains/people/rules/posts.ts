import { daysBetween, type LocalDate } from '@/lib/ground/clock'
import type { Bound, Post } from '../shown'

export type Phase = 'present' | 'coming' | 'past'

/** Whether a tenure [from, to) holds on a day, is still to come, or is over. */
export function phaseOf({ fromOn, toOn }: Pick<Post, 'fromOn' | 'toOn'>, today: LocalDate): Phase {
  if (today < fromOn) return 'coming'
  return toOn !== null && toOn <= today ? 'past' : 'present'
}

/** How many days a tenure has held until today, today included; none of one that is still to come. */
export function daysHeld({ fromOn, toOn }: Pick<Post, 'fromOn' | 'toOn'>, today: LocalDate): number {
  if (today < fromOn) return 0
  const until = toOn !== null && toOn <= today ? toOn : null
  return until === null ? daysBetween(fromOn, today) + 1 : daysBetween(fromOn, until)
}

/** The villages that the posts of today bind to, each since the earliest of them: whoever changes teams stays bound. */
export function boundBy(posts: readonly Post[], today: LocalDate): Bound[] {
  return boundThrough(posts.filter((post) => phaseOf(post, today) === 'present'))
}

/** The villages that a unit is bound to through its people there today, each since the earliest of them came. */
export function boundThrough(people: readonly { village: { id: string }; fromOn: LocalDate }[]): Bound[] {
  const since = new Map<string, LocalDate>()
  for (const { village, fromOn } of people) {
    const known = since.get(village.id)
    if (!known || fromOn < known) since.set(village.id, fromOn)
  }
  return [...since].map(([villageId, day]) => ({ villageId, since: day }))
}

/** A first secretary's place in the team of that name is the posting itself: said once, with its duty. */
export function withoutDoubles(posts: readonly Post[]): Post[] {
  const same = (a: Post, b: Post) => a.village.id === b.village.id && a.fromOn === b.fromOn
  const isPlace = (post: Post) => post.as === 'TEAM' && post.team === 'FIRST_SECRETARY'
  return posts
    .filter((post) => !isPlace(post) || !posts.some((one) => one.as === 'FIRST_SECRETARY' && same(one, post)))
    .map((post) => {
      const place = post.as === 'FIRST_SECRETARY' && posts.find((one) => isPlace(one) && same(one, post))
      return place ? { ...post, duty: place.duty } : post
    })
}
