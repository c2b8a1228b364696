import type { TeamKind } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'

/** A person of the unit who is at work in a village today, in one line whatever the number of tenures there. */
export type PersonInVillage = {
  cadreId: string
  name: string
  post: string
  village: { id: string; code: string; name: string; township: string }
  commander: boolean
  firstSecretary: boolean
  teams: { id: string; kind: TeamKind; leader: boolean; duty: string; ends: boolean }[]
  fromOn: LocalDate
  termEndsOn: LocalDate | null
}
