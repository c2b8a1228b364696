import type { VillageClass, VillageTag } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'

export type PlaceLine = {
  code: string
  name: string
  aliases: string[]
  class: VillageClass | null
  tags: VillageTag[]
  groups: number
  /** The village that it was merged into. */
  mergedInto: string | null
  ahead: { kind: 'RENAME' | 'MERGER'; onDay: LocalDate } | null
}

export type TownPlaces = { code: string; name: string; villages: PlaceLine[] }

export type ClassTerm = {
  id: string
  class: VillageClass
  fromOn: LocalDate
  toOn: LocalDate | null
  document: string | null
}

export type PlaceChange = {
  id: string
  kind: 'RENAME' | 'MERGER'
  oldName: string
  newName: string | null
  successor: { code: string; name: string } | null
  onDay: LocalDate
  document: string
  decidedBy: string | null
  state: 'ahead' | 'done' | 'withdrawn'
}

export type Place = {
  id: string
  code: string
  name: string
  township: string
  aliases: string[]
  tags: VillageTag[]
  today: LocalDate
  classes: ClassTerm[]
  groups: { id: string; name: string; households: number }[]
  closedGroups: string[]
  changes: PlaceChange[]
  mergedInto: { code: string; name: string; onDay: LocalDate } | null
  /** The villages that were merged into this one. */
  mergedFrom: { code: string; name: string }[]
}

/** What a merger on a day would move and end, as it stands now. */
export type MergerEffect = {
  successor: { id: string; code: string; name: string; township: string }
  open: number
  closed: number
  households: number
  people: number
  groups: number
  commanders: number
  postings: number
  members: number
  grants: number
  /** What waits for a decision, and ends with the village. */
  drafts: number
  proposals: number
  orders: number
  /** Rounds that lose the village, and whether the successor takes its place there. */
  rounds: { title: string; takesPlace: boolean; closes: boolean }[]
  /** Whose handover the successor's commander signs; null where nobody commands on the eve. */
  handover: { from: string; to: string | null } | null
}
