import type { StoredRow } from '@/lib/across/imports/kind'
import type { PlaceIndex } from '@/lib/across/imports/rules/place-names'
import type { LocalDate } from '@/lib/ground/clock'
import type { FamilyValues, MemberValues } from './columns'
import type { householdsOfPeople, KnownHousehold } from './register'

/** A row that could be read: what it says of its household, and of one person. */
export type FamilyRow = StoredRow & { values: FamilyValues & MemberValues }

/** What a household's rows are judged against. */
export type HouseholdState = {
  countyId: string
  townshipId: string | null
  today: LocalDate
  answers: Readonly<Record<string, string>>
  index: PlaceIndex
  /** The groups of each village by name. */
  groups: Map<string, Map<string, string>>
  /** The row in which a person was met first, by fingerprint. */
  people: Map<string, number>
  known: Map<string, KnownHousehold>
  livingAt: Awaited<ReturnType<typeof householdsOfPeople>>
}
