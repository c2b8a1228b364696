import { TeamKind } from '@/lib/generated/prisma/enums'

/** The four teams in the order in which they are always named. */
export const TEAM_KINDS = Object.values(TeamKind)

/** 队长 1 名、队员 1–2 名 (DOMAIN.md N1); of the others one person is enough. */
const FEWEST: Record<TeamKind, number> = {
  FIRST_SECRETARY: 1,
  RESIDENT_TEAM: 2,
  TOWNSHIP_CADRES: 1,
  VILLAGE_COMMITTEES: 1,
}

/** How many of a village's four teams have the people that they must have. */
export function teamsInPlace(people: Record<TeamKind, number>): number {
  return TEAM_KINDS.filter((kind) => people[kind] >= FEWEST[kind]).length
}

/** The teams that lack people. */
export function teamsLacking(people: Record<TeamKind, number>): TeamKind[] {
  return TEAM_KINDS.filter((kind) => people[kind] < FEWEST[kind])
}
