import { z } from 'zod'
import { TeamKind, type UnitTier } from '@/lib/generated/prisma/enums'
import { Text } from '@/lib/ground/input/input'

const Members = z.int().min(0).max(30)

/** Whom a team must have. */
export const TeamComposition = z.strictObject({
  members: Members, // at least
  countyMembers: Members, // of them at least so many from units of the county or above
  firstSecretaryLeads: z.boolean(),
})
export type TeamComposition = z.output<typeof TeamComposition>

/** A name stands in sentences, so it holds none of the signs that sentences are made with. */
export function TeamName(max: number) {
  return Text(1, max).refine((name) => !/[{}<>'#|]/.test(name), { error: 'unreadable' })
}

const Kind = z.strictObject({
  label: z.strictObject({ zh: TeamName(12), en: TeamName(40) }),
  posted: z.boolean(), // sent from outside, edited by the organisation department; else of town and village
  composition: TeamComposition,
})
export type TeamKindRule = z.output<typeof Kind>

/** The four kinds of team (四支队伍): what the county calls them, who edits them, and whom each must have. */
export const TeamKindsPolicy = z.strictObject({
  FIRST_SECRETARY: Kind,
  RESIDENT_TEAM: Kind,
  TOWNSHIP_CADRES: Kind,
  VILLAGE_COMMITTEES: Kind,
} satisfies Record<TeamKind, typeof Kind>)
export type TeamKindsPolicy = z.output<typeof TeamKindsPolicy>

/** The four kinds in the order in which they are always named. */
export const TEAM_KINDS = Object.values(TeamKind)

/** Rules for resident teams that counties have set: 每队三人以上来自县以上单位 (DOMAIN.md G8), 队长 1 名、队员 1–2 名 (N1). */
export const COMPOSITION_PRESETS = {
  THREE_FROM_COUNTY: { members: 3, countyMembers: 3, firstSecretaryLeads: true },
  LEADER_AND_ONE: { members: 2, countyMembers: 0, firstSecretaryLeads: true },
} as const satisfies Record<string, TeamComposition>

/** A team as its composition is judged. */
export type TeamStrength = { members: number; countyMembers: number; ledByFirstSecretary: boolean }
export type TeamLack = 'MEMBERS' | 'COUNTY_MEMBERS' | 'LEADER'

/** What a team lacks under its rule; an empty team lacks members alone, since the rest follows from them. */
export function lacksOf(rule: TeamComposition, team: TeamStrength): TeamLack[] {
  const lacks: TeamLack[] = []
  if (team.members < rule.members) lacks.push('MEMBERS')
  if (team.members === 0) return lacks
  if (team.countyMembers < rule.countyMembers) lacks.push('COUNTY_MEMBERS')
  if (rule.firstSecretaryLeads && !team.ledByFirstSecretary) lacks.push('LEADER')
  return lacks
}

/** Whether a unit is of the county or above, as compositions count it. */
export function isCountyOrAbove(tier: UnitTier): boolean {
  return tier !== 'TOWNSHIP'
}
