import type { TeamKind } from '@/lib/generated/prisma/enums'
import en from '@/lib/ground/i18n/messages/en/places.json'
import zh from '@/lib/ground/i18n/messages/zh-CN/places.json'
import { COMPOSITION_PRESETS, type TeamComposition, type TeamKindRule, type TeamKindsPolicy } from './rules/team-kinds'

const SOMEBODY: TeamComposition = { members: 1, countyMembers: 0, firstSecretaryLeads: false }

const kind = (name: TeamKind, posted: boolean, composition: TeamComposition): TeamKindRule => ({
  label: { zh: zh.units.teams[name], en: en.units.teams[name] },
  posted,
  composition,
})

/** The four teams as they ship: at least three of a resident team from units of the county or above (DOMAIN.md G8); of the others one person is enough. */
export const DEFAULT_TEAM_KINDS: TeamKindsPolicy = {
  FIRST_SECRETARY: kind('FIRST_SECRETARY', true, SOMEBODY),
  RESIDENT_TEAM: kind('RESIDENT_TEAM', true, COMPOSITION_PRESETS.THREE_FROM_COUNTY),
  TOWNSHIP_CADRES: kind('TOWNSHIP_CADRES', false, SOMEBODY),
  VILLAGE_COMMITTEES: kind('VILLAGE_COMMITTEES', false, SOMEBODY),
}
