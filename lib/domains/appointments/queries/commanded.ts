import 'server-only'
import type { CommandFilter } from '@/lib/domains/appointments/filter'
import type { CommandedVillage, CommandTenure, OtherPost } from '@/lib/domains/appointments/rules/coverage'
import type { CadreRank } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/ground/access/actor'
import { appointmentsFor } from '@/lib/ground/access/scope/people'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { countiesOf } from '@/lib/ground/access/seats'
import { STANDING } from '@/lib/ground/access/standing'
import { addDays, dayFromColumn, dayToColumn, endOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { coveringOn, holdingOn, notOverOn } from '@/lib/ground/tenures/holding'
import { holdsOn } from '@/lib/ground/tenures/rules/tenure'
import { rankRuleAt } from './rank-rule'

/** Which day is read, and which villages of those in scope. */
export type Reading = { on: LocalDate } & Pick<CommandFilter, 'township' | 'campaign'>

/** The villages that an actor may read the command of, as it stood on a day, by their codes. Bounded by a county's villages. */
export async function listCommanded(actor: Actor, reading: Reading, now: Instant): Promise<CommandedVillage[]> {
  const { on, township, campaign } = reading
  const scope = appointmentsFor(actor, 'appointment.view')
  return read(actor, async (tx) => {
    const touching = notOverOn(addDays(on, -1))
    const villages = await tx.village.findMany({
      where: {
        AND: [
          { OR: [{ mergedOn: null }, { mergedOn: { gt: dayToColumn(on) } }] },
          { OR: [villagesFor(actor, 'appointment.view'), { appointments: { some: { AND: [scope, touching] } } }] },
          // a village that was merged into another stood until that day
          { OR: [STANDING, { mergedOn: { gt: dayToColumn(on) } }] },
          ...(township ? [{ township: { code: township } }] : []),
          ...(campaign ? [{ campaigns: { some: { campaignId: campaign } } }] : []),
        ],
      },
      orderBy: { code: 'asc' },
      select: {
        ...{ id: true, code: true, name: true, countyId: true },
        township: { select: { code: true, name: true } },
        classes: { where: coveringOn(on), select: { class: true } },
        appointments: {
          where: { AND: [scope, touching] },
          orderBy: { fromOn: 'asc' },
          include: { cadre: { select: { name: true, post: true, rank: true } } },
        },
      },
    })
    const countyId = villages[0]?.countyId
    if (!countyId) return []
    // the rule is that of the day which is read, on the day itself that of now
    const rule = await rankRuleAt(tx, countyId, now < endOf(on) ? now : new Date(endOf(on).getTime() - 1))
    const holders = villages.flatMap(({ appointments }) => appointments.map(({ cadreId }) => cadreId))
    const others = await otherPosts(tx, [...new Set(holders)], on)
    return villages.map(({ countyId: _, classes, appointments, ...village }): CommandedVillage => {
      const villageClass = classes[0]?.class ?? null
      const rows = appointments.map((one) => ({
        ...one,
        fromOn: dayFromColumn(one.fromOn),
        toOn: one.toOn && dayFromColumn(one.toOn),
      }))
      const tenure = rows.find((one) => holdsOn(one, on))
      const next = rows.find(({ fromOn }) => fromOn > on)
      return {
        ...village,
        class: villageClass,
        tenure: tenure
          ? shown(tenure, rule[villageClass ?? 'NON_POVERTY'], others.get(tenure.cadreId), village.id)
          : null,
        next: next ? { name: next.cadre.name, fromOn: next.fromOn } : null,
      }
    })
  })
}

type Row = Omit<CommandTenure, 'name' | 'post' | 'rank' | 'fits' | 'others'> & {
  cadre: Pick<CommandTenure, 'name' | 'post' | 'rank'>
}

function shown(
  { id, cadreId, cadre, fromOn, toOn, documentNo, waiver }: Row,
  ranks: readonly CadreRank[],
  posts: Post[] = [],
  villageId: string,
): CommandTenure {
  const others = posts
    .filter((one) => one.villageId !== villageId)
    .map(({ as, village, fromOn: from }) => ({ as, village, fromOn: from }))
  return { id, cadreId, ...cadre, fromOn, toOn, documentNo, waiver, fits: ranks.includes(cadre.rank), others }
}

type Post = OtherPost & { villageId: string }

/** What these people hold on a day besides, or shall: villages, postings and places in teams. */
async function otherPosts(tx: Tx, cadreIds: string[], on: LocalDate): Promise<Map<string, Post[]>> {
  const these = { cadreId: { in: cadreIds } }
  const touching = { ...notOverOn(addDays(on, -1)), ...these }
  const today = { ...holdingOn(on), ...these }
  const village = { select: { id: true, name: true } }
  const [tenures, postings, memberships] = await Promise.all([
    tx.appointment.findMany({ where: touching, include: { village } }),
    tx.posting.findMany({ where: today, include: { village } }),
    tx.teamMembership.findMany({ where: today, include: { team: { select: { kind: true, village } } } }),
  ])
  const posts = new Map<string, Post[]>()
  const put = (cadreId: string, as: OtherPost['as'], where: { id: string; name: string }, fromOn: Date) =>
    posts.set(cadreId, [
      ...(posts.get(cadreId) ?? []),
      { as, villageId: where.id, village: where.name, fromOn: dayFromColumn(fromOn) },
    ])
  for (const one of tenures) put(one.cadreId, 'COMMANDER', one.village, one.fromOn)
  for (const one of postings) put(one.cadreId, 'FIRST_SECRETARY', one.village, one.fromOn)
  for (const { cadreId, team, fromOn } of memberships)
    if (team.kind !== 'FIRST_SECRETARY') put(cadreId, 'MEMBER', team.village, fromOn)
  return posts
}

/** The campaigns of the actor's counties, each with how many villages it has: a pilot counts its own alone (DOMAIN.md P5). */
export async function listCampaigns(actor: Actor): Promise<{ id: string; name: string; villages: number }[]> {
  const counties = countiesOf(actor, 'appointment.view')
  const rows = await read(actor, (tx) =>
    tx.campaign.findMany({
      where: { countyId: { in: counties } },
      orderBy: [{ fromOn: 'desc' }, { id: 'desc' }],
      include: { _count: { select: { villages: { where: { village: STANDING } } } } },
    }),
  )
  return rows.map(({ id, name, _count }) => ({ id, name, villages: _count.villages }))
}
