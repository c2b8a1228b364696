import type { OpenCounts } from '@/lib/domains/issues/figures/open-counts'
import type { CadreRank, TeamKind, UnitCategory, VillageClass } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'
import type { Figure } from '@/lib/ground/figures'
import type { Page } from '@/lib/ground/lists/keyset'
import type { Total } from '@/lib/ground/lists/total'

/** What the queries of people hand to the screens. No score and no rank is among it. */

export type Person = {
  id: string
  countyId: string
  name: string
  post: string
  rank: CadreRank
  skills: string[]
  unit: { id: string; name: string; shortName: string; category: UnitCategory }
}

/** A line of the list: a person with the posts held today. */
export type PersonLine = Pick<Person, 'id' | 'name' | 'post'> & { unit: string; posts: HeldPost[] }
export type PeoplePage = Page<PersonLine> & Total
export type HeldPost = { as: PostKind; team: TeamKind | null; leader: boolean; village: string }

type PostKind = 'COMMANDER' | 'FIRST_SECRETARY' | 'TEAM'

/** A tenure [from, to) in a village, past, present or to come. */
export type Post = {
  id: string
  as: PostKind
  team: TeamKind | null
  leader: boolean
  duty: string
  village: { id: string; code: string; name: string; township: string }
  fromOn: LocalDate
  toOn: LocalDate | null
  /** A first secretary's: when it should end. */
  termEndsOn: LocalDate | null
  documentNo: string | null
}

/** How many issues, of those that the one who looks may see, somebody reported, reported done and signed. */
export type Handled = { reported: number; done: number; signed: number }

/** A village that somebody is bound to, and since when. */
export type Bound = { villageId: string; since: LocalDate }

/** How a village's lists stood at the end of a day. */
type Stand = { open: number; red: number; overdue: number }

/** What has become of a village since a day: the standing before it (or the first that was kept), and what came in and was closed. */
export type Change = { since: LocalDate; before: (Stand & { day: LocalDate }) | null; reported: number; closed: number }

/** What became of a village, in numbers of its own lists and register. */
export type VillageResult = {
  village: { code: string; name: string; township: string }
  class: VillageClass | null
  /** Now, by light. */
  open: OpenCounts
  /** Median hours to the first response, reports of the last 28 days: here, and in all villages of the same class. */
  response: Figure
  sameClass: Figure
  reopened: number
  /**
   * Of the households that were ever registered as poor, how many are out of poverty now, and of these how many by a change
   * approved since the tenure began; null where too few.
   */
  lifted: { lifted: number; registered: number; since: number } | null
  teams: number
  change: Change
}
