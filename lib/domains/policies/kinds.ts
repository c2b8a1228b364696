import type { z } from 'zod'
import type { PolicyKind as StoredKind } from '@/lib/generated/prisma/enums'
import type { Deed } from '@/lib/ground/access/deeds'
import { announcedCalendar } from './default-calendar'
import { DEFAULT_TEAM_KINDS } from './default-team-kinds'
import { DEFAULT_MATCH_WEIGHTS, MatchWeightsPolicy } from './rules/match-weights'
import { DEFAULT_POSTING_CONDITIONS, PostingConditionsPolicy } from './rules/posting-conditions'
import { DEFAULT_RANK_MATCH, RankMatchPolicy } from './rules/rank-match'
import { TeamKindsPolicy } from './rules/team-kinds'
import { DEFAULT_VISIT_CADENCE, VisitCadencePolicy } from './rules/visit-cadence'
import { CalendarPolicy, DEFAULT_DEADLINES, DEFAULT_LIGHTS, DeadlinePolicy, LightPolicy } from './schema'

interface Kind<S extends z.ZodType = z.ZodType> {
  /** What a value of this kind is: it is checked when it is drafted and when it is read. */
  schema: S
  /** The value that ships, in force until a county sets its own. */
  standard(): z.output<S>
  /** Who drafts it (RULES.md 1). */
  deed: Deed
}

const kind = <S extends z.ZodType>(schema: S, deed: Deed, standard: () => z.output<S>): Kind<S> => ({
  schema,
  standard,
  deed,
})

/** Every kind of rule that a county sets, in the order in which they are shown. A new kind is a line here and in the database's enum. */
export const POLICY_KINDS = {
  LIGHTS: kind(LightPolicy, 'policy.draft.command', () => DEFAULT_LIGHTS),
  DEADLINES: kind(DeadlinePolicy, 'policy.draft.command', () => DEFAULT_DEADLINES),
  CALENDAR: kind(CalendarPolicy, 'policy.draft.command', announcedCalendar),
  VISIT_CADENCE: kind(VisitCadencePolicy, 'policy.draft.command', () => DEFAULT_VISIT_CADENCE),
  RANK_MATCH: kind(RankMatchPolicy, 'policy.draft.people', () => DEFAULT_RANK_MATCH),
  TEAM_KINDS: kind(TeamKindsPolicy, 'policy.draft.people', () => DEFAULT_TEAM_KINDS),
  POSTING_CONDITIONS: kind(PostingConditionsPolicy, 'policy.draft.people', () => DEFAULT_POSTING_CONDITIONS),
  MATCH_WEIGHTS: kind(MatchWeightsPolicy, 'policy.draft.people', () => DEFAULT_MATCH_WEIGHTS),
} as const satisfies Record<StoredKind, Kind>

export type PolicyKind = keyof typeof POLICY_KINDS
export type PolicyValue<K extends PolicyKind> = z.output<(typeof POLICY_KINDS)[K]['schema']>

export const KINDS = Object.keys(POLICY_KINDS) as PolicyKind[]

/** Whatever is stored, as a value of its kind; throws where it is none, which the database never gets. */
export function readValue<K extends PolicyKind>(kind: K, stored: unknown): PolicyValue<K> {
  return POLICY_KINDS[kind].schema.parse(stored) as PolicyValue<K>
}
