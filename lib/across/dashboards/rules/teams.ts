import type { TeamKind } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'

export type TeamMember = {
  cadreId: string
  name: string
  post: string
  unit: string
  leader: boolean
  duty: string
  fromOn: LocalDate
}
export type Team = { kind: TeamKind; members: TeamMember[] }

/** How many different people the teams have: the first secretary often leads the resident team too. */
export function headcount(teams: readonly Team[]): number {
  return new Set(teams.flatMap(({ members }) => members.map(({ cadreId }) => cadreId))).size
}
