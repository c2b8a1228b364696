import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { read } from '@/lib/access/transaction'
import { addDays, dayFromColumn, dayOf, dayToColumn, type Instant, type LocalDate } from '@/lib/clock'
import { TERM_NOTICE_DAYS } from '@/lib/dashboards/rules/periods'
import { rankFits } from '@/lib/dashboards/rules/rank-match'
import type { RosterVillage } from '@/lib/dashboards/rules/roster'
import { teamsInPlace } from '@/lib/dashboards/rules/team-strength'
import type { TeamKind } from '@/lib/generated/prisma/enums'
import type { Scope } from './place'
import { villagesWithin } from './within'

const NOBODY: Record<TeamKind, number> = {
  FIRST_SECRETARY: 0,
  RESIDENT_TEAM: 0,
  TOWNSHIP_CADRES: 0,
  VILLAGE_COMMITTEES: 0,
}

/** The tenures that hold on a day. */
export function holdingOn(day: LocalDate) {
  const on = dayToColumn(day)
  return { fromOn: { lte: on }, OR: [{ toOn: null }, { toOn: { gt: on } }] }
}

/** The villages of a scope in the order of their codes, with class, commander, first secretary and the strength of the four teams. */
export async function listRoster(actor: Actor, scope: Scope, at: Instant): Promise<RosterVillage[]> {
  const today = dayOf(at)
  const notice = addDays(today, TERM_NOTICE_DAYS)
  const now = { ...holdingOn(today), voidedAt: null }
  const villages = await read(actor, (tx) =>
    tx.village.findMany({
      where: villagesWithin(scope),
      orderBy: { code: 'asc' },
      select: {
        id: true,
        code: true,
        name: true,
        township: { select: { id: true, code: true, name: true } },
        classes: { where: holdingOn(today), select: { class: true } },
        appointments: { where: now, include: { cadre: { select: { name: true, post: true, rank: true } } } },
        postings: {
          where: now,
          include: { cadre: { select: { name: true, unit: { select: { shortName: true } } } } },
        },
        teams: { select: { kind: true, _count: { select: { memberships: { where: now } } } } },
      },
    }),
  )
  return villages.map(({ classes, appointments, postings, teams, ...village }) => {
    const villageClass = classes[0]?.class ?? null
    const [tenure] = appointments
    const [posting] = postings
    const people = { ...NOBODY }
    for (const team of teams) people[team.kind] = team._count.memberships
    // a posting makes a first secretary, also where nobody has written the membership yet
    if (posting) people.FIRST_SECRETARY = Math.max(1, people.FIRST_SECRETARY)
    const termEndsOn = posting && dayFromColumn(posting.termEndsOn)
    return {
      ...village,
      class: villageClass,
      commander: tenure
        ? {
            cadreId: tenure.cadreId,
            ...tenure.cadre,
            fromOn: dayFromColumn(tenure.fromOn),
            documentNo: tenure.documentNo,
            waiver: tenure.waiver,
            fits: rankFits(tenure.cadre.rank, villageClass),
          }
        : null,
      firstSecretary:
        posting && termEndsOn
          ? {
              name: posting.cadre.name,
              unit: posting.cadre.unit.shortName,
              termEndsOn,
              endsSoon: termEndsOn <= notice,
            }
          : null,
      people,
      teams: teamsInPlace(people),
    }
  })
}
