import 'server-only'
import type { Scope } from '@/lib/domains/places/scope'
import { villagesWithin } from '@/lib/domains/places/within'
import { policyAt } from '@/lib/domains/policies/in-force'
import { lacksOf, TEAM_KINDS, type TeamKindsPolicy } from '@/lib/domains/policies/rules/team-kinds'
import type { ShortVillage } from '@/lib/domains/teams/rules/people'
import { strengthOf } from '@/lib/domains/teams/rules/strength'
import type { Actor } from '@/lib/ground/access/actor'
import { dayOf, type Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Locale } from '@/lib/ground/i18n/locale'
import { holdingOn } from '@/lib/ground/tenures/holding'
import { labelOf } from './village-teams'

export type TeamsOverview = {
  rules: TeamKindsPolicy
  villages: number
  short: ShortVillage[]
  proposals: { code: string; name: string; count: number }[]
}

/** The villages of a scope whose teams are short of the county's rule, and where proposals wait. Bounded by a county's villages. */
export async function getTeamsOverview(
  actor: Actor,
  scope: Scope,
  now: Instant,
  locale: Locale,
): Promise<TeamsOverview> {
  const today = holdingOn(dayOf(now))
  return read(actor, async (tx) => {
    const cadre = { select: { unit: { select: { tier: true } } } } as const
    const { value: rules } = await policyAt(tx, scope.countyId, 'TEAM_KINDS', now)
    const villages = await tx.village.findMany({
      where: villagesWithin(scope),
      orderBy: { code: 'asc' },
      select: {
        ...{ code: true, name: true, township: { select: { code: true, name: true } } },
        postings: { where: today, select: { cadreId: true, cadre } },
        teams: {
          select: {
            kind: true,
            memberships: { where: today, select: { cadreId: true, leader: true, cadre } },
            _count: { select: { proposals: { where: { stage: 'OPEN' } } } },
          },
        },
      },
    })
    const short = villages.flatMap(({ postings, teams, ...village }): ShortVillage[] => {
      const membersOf = (kind: (typeof TEAM_KINDS)[number]) =>
        (teams.find((team) => team.kind === kind)?.memberships ?? []).map((one) => ({
          ...one,
          tier: one.cadre.unit.tier,
        }))
      const secretaries = [...membersOf('FIRST_SECRETARY'), ...postings].map(({ cadreId }) => cadreId)
      const lacks = TEAM_KINDS.flatMap((kind) => {
        const members = membersOf(kind)
        const posted = kind === 'FIRST_SECRETARY' && members.length === 0 ? postings : []
        const all = [...members, ...posted.map((one) => ({ ...one, leader: true, tier: one.cadre.unit.tier }))]
        const rule = rules[kind].composition
        const missing = lacksOf(rule, strengthOf(all, secretaries))
        return missing.length > 0
          ? [{ kind, label: labelOf(rules, kind, locale), people: all.length, rule, lacks: missing }]
          : []
      })
      return lacks.length > 0 ? [{ ...village, lacks }] : []
    })
    const proposals = villages.flatMap(({ code, name, teams }) => {
      const count = teams.reduce((sum, { _count }) => sum + _count.proposals, 0)
      return count > 0 ? [{ code, name, count }] : []
    })
    return { rules, villages: villages.length, short, proposals }
  })
}
