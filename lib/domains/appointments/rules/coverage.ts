import type { CadreRank, VillageClass } from '@/lib/generated/prisma/enums'
import { addDays, type LocalDate } from '@/lib/ground/clock'

/** Tenures that end within so many days are announced. */
const NOTICE_DAYS = 60

/** What else a commander holds, or shall hold: another village, or a place in a team elsewhere. */
export type OtherPost = { as: 'COMMANDER' | 'FIRST_SECRETARY' | 'MEMBER'; village: string; fromOn: LocalDate }

export type CommandTenure = {
  id: string
  cadreId: string
  name: string
  post: string
  rank: CadreRank
  fromOn: LocalDate
  toOn: LocalDate | null
  documentNo: string | null
  waiver: string | null
  /** By rank and class under the rule in force; a waived exception stays one. */
  fits: boolean
  others: OtherPost[]
}

/** A village as its command stood on a day. */
export type CommandedVillage = {
  id: string
  code: string
  name: string
  township: { code: string; name: string }
  class: VillageClass | null
  tenure: CommandTenure | null
  /** Who comes next, where it is approved already. */
  next: { name: string; fromOn: LocalDate } | null
}

export const VIEWS = ['all', 'vacant', 'double', 'ending', 'mismatch', 'waived'] as const
export type View = (typeof VIEWS)[number]

/** Whether a tenure ends within the notice. */
export function endsSoon({ toOn }: Pick<CommandTenure, 'toOn'>, on: LocalDate): boolean {
  return toOn !== null && toOn <= addDays(on, NOTICE_DAYS)
}

type Test = (tenure: CommandTenure | null, on: LocalDate) => boolean
const IN_VIEW: Record<View, Test> = {
  all: () => true,
  vacant: (tenure) => tenure === null,
  double: (tenure) => tenure !== null && tenure.others.length > 0,
  ending: (tenure, on) => tenure !== null && endsSoon(tenure, on),
  mismatch: (tenure) => tenure !== null && !tenure.fits && !tenure.waiver,
  waived: (tenure) => tenure !== null && !tenure.fits && tenure.waiver !== null,
}

/** The villages of a view on a day. */
export function inView(villages: readonly CommandedVillage[], view: View, on: LocalDate): CommandedVillage[] {
  return villages.filter(({ tenure }) => IN_VIEW[view](tenure, on))
}
