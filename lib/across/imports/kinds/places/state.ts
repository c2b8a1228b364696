import type { KnownTown, KnownVillage, PlaceIndex } from '@/lib/across/imports/rules/place-names'
import type { VillageClass } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'

/** A village that is no more, and the one in which it goes on. */
export type MergedVillage = {
  code: string
  name: string
  aliases: string[]
  townshipId: string
  heir: { code: string; name: string }
}

/** A village with what a row is compared to. */
export type PlaceVillage = KnownVillage & {
  class: { class: VillageClass; fromOn: LocalDate } | null
  /** When the last class that was decided begins: it may lie ahead. */
  lastClassOn: LocalDate | null
  groups: { ordinal: number; name: string }[]
}

/** What writing a row needs: each part only where it is new or differs. */
export type PlacePlan = {
  newTown?: KnownTown
  townName?: { id: string; name: string }
  newVillage?: KnownVillage
  village?: {
    id: string
    name?: string
    aliases?: string[]
    class?: { class: VillageClass; fromOn: LocalDate }
    groups?: { ordinal: number; name: string }[]
  }
}

/** The county's places as they are, and as the rows judged so far would make them. */
export type PlaceState = {
  countyCode: string
  index: PlaceIndex
  villages: Map<string, PlaceVillage>
  merged: MergedVillage[]
  today: LocalDate
  answers: Readonly<Record<string, string>>
  newTowns: Set<string>
  /** The row that was the first to be accepted for a town or a village. */
  townRows: Map<string, { row: number; name: string }>
  villageRows: Map<string, number>
  newId(): string
}
