import type { CadreRank, TeamKind, VillageClass } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'

/** A village with those who answer for it today. */
export type RosterVillage = {
  id: string
  code: string
  name: string
  township: { id: string; code: string; name: string }
  class: VillageClass | null
  commander: {
    cadreId: string
    name: string
    post: string
    unitId: string
    rank: CadreRank
    fromOn: LocalDate
    documentNo: string | null
    waiver: string | null
    /** By rank and class; a waived exception stays one, with its reason. */
    fits: boolean
  } | null
  firstSecretary: { cadreId: string; name: string; unit: string; termEndsOn: LocalDate; endsSoon: boolean } | null
  lacking: TeamKind[] // the teams that lack people under the county's rule
  teams: number // in place, of four
}

/** What a roster adds up to: the villages behind each figure. */
export const ROSTER_VIEWS = ['all', 'commanded', 'vacant', 'teams', 'lacking', 'mismatch', 'term'] as const
export type RosterView = (typeof ROSTER_VIEWS)[number]

const IN_VIEW: Record<RosterView, (village: RosterVillage) => boolean> = {
  all: () => true,
  commanded: (village) => village.commander !== null,
  vacant: (village) => village.commander === null,
  teams: (village) => village.teams === 4,
  lacking: (village) => village.teams < 4,
  mismatch: (village) => village.commander !== null && !village.commander.fits && !village.commander.waiver,
  term: (village) => village.firstSecretary?.endsSoon === true,
}

/** The villages of a roster that a view is about. */
export function inView(roster: readonly RosterVillage[], view: RosterView): RosterVillage[] {
  return roster.filter(IN_VIEW[view])
}

/** The view that an address names; all where it names none of ours. */
export function asRosterView(value: unknown): RosterView {
  return ROSTER_VIEWS.find((view) => view === value) ?? 'all'
}
