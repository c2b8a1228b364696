import {
  isCountyOrAbove,
  lacksOf,
  TEAM_KINDS,
  type TeamKindsPolicy,
  type TeamStrength,
} from '@/lib/domains/policies/rules/team-kinds'
import type { TeamKind, UnitTier } from '@/lib/generated/prisma/enums'

/** A member as composition rules look at people. */
export type Seated = { cadreId: string; leader: boolean; tier: UnitTier }

/** How strong a team is; `firstSecretaries` are the village's, whose posting counts before anyone writes the membership. */
export function strengthOf(members: readonly Seated[], firstSecretaries: readonly string[]): TeamStrength {
  return {
    members: members.length,
    countyMembers: members.filter(({ tier }) => isCountyOrAbove(tier)).length,
    ledByFirstSecretary: members.some(({ leader, cadreId }) => leader && firstSecretaries.includes(cadreId)),
  }
}

/** The teams of a village that lack people under the county's rule (DOMAIN.md N1, G8), in the order of the kinds. */
export function teamsLacking(
  rules: TeamKindsPolicy,
  teams: Readonly<Record<TeamKind, readonly Seated[]>>,
  firstSecretaries: readonly string[],
): TeamKind[] {
  return TEAM_KINDS.filter(
    (kind) => lacksOf(rules[kind].composition, strengthOf(teams[kind], firstSecretaries)).length > 0,
  )
}
