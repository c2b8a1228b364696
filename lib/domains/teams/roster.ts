import 'server-only'
import { TERM_NOTICE_DAYS } from '@/lib/domains/issues/figures/periods'
import { changesIn } from '@/lib/domains/places/changes'
import type { Scope } from '@/lib/domains/places/scope'
import { villagesWithin } from '@/lib/domains/places/within'
import { policiesAt } from '@/lib/domains/policies/in-force'
import { rankFits } from '@/lib/domains/policies/rules/rank-match'
import { TEAM_KINDS } from '@/lib/domains/policies/rules/team-kinds'
import type { RosterVillage } from '@/lib/domains/teams/rules/roster'
import { type Seated, teamsLacking } from '@/lib/domains/teams/rules/strength'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { TeamKind, UnitTier } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { addDays, dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { standsStill, type Tx } from '@/lib/ground/database/tx'
import { whereSql } from '@/lib/ground/database/where'
import { Kept } from '@/lib/ground/kept/answers'
import { versionOf } from '@/lib/ground/kept/kept'
import { meets } from '@/lib/ground/kept/meets'
import { placesOf } from '@/lib/ground/kept/places'
import { coversInSql, holdsInSql } from '@/lib/ground/tenures/holding'

const NOBODY: Record<TeamKind, Seated[]> = {
  FIRST_SECRETARY: [],
  RESIDENT_TEAM: [],
  TOWNSHIP_CADRES: [],
  VILLAGE_COMMITTEES: [],
}

/** The villages of a scope in the order of their codes, with class, commander, first secretary and the strength of the four teams, under the county's rules of the day. */
export function listRoster(actor: Actor, scope: Scope, at: Instant): Promise<RosterVillage[]> {
  return read(actor, async (tx) => {
    const { villages } = await placesOf(tx, scope.countyId)
    const within = villagesWithin(scope)
    const held = await heldInCounty(tx, scope, dayOf(at))
    return underRules(
      tx,
      scope.countyId,
      held.filter(({ id }) => meets(within, villages.get(id) ?? gone(id))),
      at,
    )
  })
}

/** The same for all villages of a county, those too that were merged into another. */
export function listAllOnRoster(actor: Actor, county: Scope, at: Instant): Promise<RosterVillage[]> {
  return read(actor, async (tx) => underRules(tx, county.countyId, await heldInCounty(tx, county, dayOf(at)), at))
}

const gone = (id: string): never => {
  throw new Error(`the village ${id} is on the roster and not among what is kept`)
}

const kept = new Kept<OnRoster[]>(50)

/** Who holds what in all the villages of a scope's county on a day: found once, and kept until that changes anywhere in it. */
async function heldInCounty(tx: Tx, scope: Scope, today: LocalDate): Promise<OnRoster[]> {
  const { countyId } = scope
  const find = () => findOnRoster(tx, { countyId }, today)
  if (!standsStill(tx)) return find()
  const { rosters } = await changesIn(tx, scope)
  return kept.find(countyId, `${rosters} ${await versionOf(tx, countyId)} ${today}`, find)
}

/** What the county's rules say of those who hold something: whether a commander's rank fits, and which teams lack people. */
async function underRules(tx: Tx, countyId: string, held: OnRoster[], at: Instant): Promise<RosterVillage[]> {
  const rules = await policiesAt(tx, countyId, ['RANK_MATCH', 'TEAM_KINDS'], at)
  const notice = addDays(dayOf(at), TERM_NOTICE_DAYS)
  return held.map(({ class: villageClass, commander, posting, members, ...village }) => {
    const seated: Record<TeamKind, Seated[]> = { ...NOBODY }
    for (const { kind, ...member } of members ?? []) seated[kind] = [...seated[kind], member]
    // a posting makes a first secretary, also where nobody has written the membership yet
    if (posting && seated.FIRST_SECRETARY.length === 0)
      seated.FIRST_SECRETARY = [{ cadreId: posting.cadreId, leader: true, tier: posting.tier }]
    const firstSecretaries = seated.FIRST_SECRETARY.map(({ cadreId }) => cadreId)
    if (posting) firstSecretaries.push(posting.cadreId)
    const lacking = teamsLacking(rules.TEAM_KINDS.value, seated, firstSecretaries)
    return {
      ...village,
      class: villageClass,
      commander: commander && { ...commander, fits: rankFits(rules.RANK_MATCH.value, commander.rank, villageClass) },
      firstSecretary: posting && {
        cadreId: posting.cadreId,
        name: posting.name,
        unit: posting.unit,
        termEndsOn: posting.termEndsOn,
        endsSoon: posting.termEndsOn <= notice,
      },
      lacking,
      teams: TEAM_KINDS.length - lacking.length,
    }
  })
}

type OnRoster = Pick<RosterVillage, 'id' | 'code' | 'name' | 'township' | 'class'> & {
  commander: Omit<NonNullable<RosterVillage['commander']>, 'fits'> | null
  posting: { cadreId: string; name: string; unit: string; tier: UnitTier; termEndsOn: LocalDate } | null
  members: (Seated & { kind: TeamKind })[] | null
}

/** Villages with everybody who holds something there on a day, in the order of their codes: one statement, however many. */
function findOnRoster(tx: Tx, where: Prisma.VillageWhereInput, today: LocalDate): Promise<OnRoster[]> {
  return tx.$queryRaw<OnRoster[]>`
    WITH found AS MATERIALIZED (SELECT * FROM villages v WHERE ${whereSql('Village', where, 'v')})
    SELECT v.id, v.code, v.name, json_build_object('id', t.id, 'code', t.code, 'name', t.name) AS township,
      c.class::text AS class, a.commander, p.posting, s.members
    FROM found v JOIN townships t ON t.id = v.township_id
    LEFT JOIN village_class_terms c ON c.village_id = v.id AND ${coversInSql('c', today)}
    LEFT JOIN (
      SELECT a.village_id, json_build_object('cadreId', a.cadre_id, 'name', k.name, 'post', k.post, 'unitId', k.unit_id,
        'rank', k.rank, 'fromOn', a.from_on, 'documentNo', a.document_no, 'waiver', a.waiver) AS commander
      FROM appointments a JOIN cadres k ON k.id = a.cadre_id
      WHERE ${holdsInSql('a', today)} AND a.village_id IN (SELECT id FROM found)
    ) a ON a.village_id = v.id
    LEFT JOIN (
      SELECT p.village_id, json_build_object('cadreId', p.cadre_id, 'name', k.name, 'unit', u.short_name, 'tier', u.tier,
        'termEndsOn', p.term_ends_on) AS posting
      FROM postings p JOIN cadres k ON k.id = p.cadre_id JOIN units u ON u.id = k.unit_id
      WHERE ${holdsInSql('p', today)} AND p.village_id IN (SELECT id FROM found)
    ) p ON p.village_id = v.id
    LEFT JOIN (
      SELECT s.village_id,
        json_agg(json_build_object('kind', s.kind, 'cadreId', m.cadre_id, 'leader', m.leader, 'tier', u.tier)) AS members
      FROM support_teams s JOIN team_memberships m ON m.team_id = s.id
        JOIN cadres k ON k.id = m.cadre_id JOIN units u ON u.id = k.unit_id
      WHERE ${holdsInSql('m', today)} AND s.village_id IN (SELECT id FROM found)
      GROUP BY s.village_id
    ) s ON s.village_id = v.id
    ORDER BY v.code`
}
