import { z } from 'zod'
import type { MatchWeightsPolicy } from '@/lib/domains/policies/rules/match-weights'
import type { PostingConditionsPolicy } from '@/lib/domains/policies/rules/posting-conditions'
import type { RankMatchPolicy } from '@/lib/domains/policies/rules/rank-match'
import { type TeamKindsPolicy, TeamName } from '@/lib/domains/policies/rules/team-kinds'
import { CadreRank } from '@/lib/generated/prisma/enums'
import { Flag, Several, Whole } from '@/lib/ground/input/input'
import { DRAFTED, drafted } from './draft'

const Ranks = Several(z.enum(CadreRank), 7)
  .refine((ranks) => ranks.length > 0, { error: 'missing' })
  .transform((ranks) => [...new Set(ranks)])

export const DraftRankMatch = z
  .strictObject({ ...DRAFTED, DEEP_POVERTY: Ranks, GENERAL_POVERTY: Ranks, NON_POVERTY: Ranks })
  .transform(({ document, effectiveOn, immediate, ...value }) =>
    drafted<RankMatchPolicy>({ document, effectiveOn, immediate }, value),
  )

/** One kind of team: its field names carry the kind, since a form is flat. */
const teamFields = {
  zh: TeamName(12),
  en: TeamName(40),
  posted: Flag,
  members: Whole(0, 30),
  countyMembers: Whole(0, 30),
  firstSecretaryLeads: Flag,
}
type TeamField = keyof typeof teamFields

function fieldsOfTeam<K extends keyof TeamKindsPolicy>(kind: K) {
  const entries = Object.entries(teamFields).map(([name, schema]) => [`${kind}_${name}`, schema])
  return Object.fromEntries(entries) as { [F in TeamField as `${K}_${F}`]: (typeof teamFields)[F] }
}

export const DraftTeamKinds = z
  .strictObject({
    ...DRAFTED,
    ...fieldsOfTeam('FIRST_SECRETARY'),
    ...fieldsOfTeam('RESIDENT_TEAM'),
    ...fieldsOfTeam('TOWNSHIP_CADRES'),
    ...fieldsOfTeam('VILLAGE_COMMITTEES'),
  })
  .transform((draft) => {
    const rule = <K extends keyof TeamKindsPolicy>(kind: K) => ({
      label: { zh: draft[`${kind}_zh`] as string, en: draft[`${kind}_en`] as string },
      posted: draft[`${kind}_posted`] as boolean,
      composition: {
        members: draft[`${kind}_members`] as number,
        countyMembers: draft[`${kind}_countyMembers`] as number,
        firstSecretaryLeads: draft[`${kind}_firstSecretaryLeads`] as boolean,
      },
    })
    return drafted<TeamKindsPolicy>(draft, {
      FIRST_SECRETARY: rule('FIRST_SECRETARY'),
      RESIDENT_TEAM: rule('RESIDENT_TEAM'),
      TOWNSHIP_CADRES: rule('TOWNSHIP_CADRES'),
      VILLAGE_COMMITTEES: rule('VILLAGE_COMMITTEES'),
    })
  })

export const DraftPostingConditions = z
  .strictObject({
    ...DRAFTED,
    partyYears: Whole(0, 40),
    workYears: Whole(0, 40),
    noLowGradeYears: Whole(0, 40),
    onStaff: Flag,
    healthy: Flag,
    maxAge: Whole(30, 65),
    termYears: Whole(1, 10),
    noticeDays: Whole(1, 60),
    termEndNoticeDays: Whole(1, 365),
  })
  .transform(({ document, effectiveOn, immediate, ...value }) =>
    drafted<PostingConditionsPolicy>({ document, effectiveOn, immediate }, value),
  )

const Points = Whole(0, 100)

export const DraftMatchWeights = z
  .strictObject({
    ...DRAFTED,
    category: Points,
    ruralExperience: Points,
    partyWorkExperience: Points,
    skills: Points,
    homeDistance: Points,
    reservePool: Points,
  })
  .transform(({ document, effectiveOn, immediate, ...value }) =>
    drafted<MatchWeightsPolicy>({ document, effectiveOn, immediate }, value),
  )
