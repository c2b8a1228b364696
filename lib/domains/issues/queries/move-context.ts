import 'server-only'
import { sitsInLead } from '@/lib/domains/issues/rules/leads'
import type { By, MoveContext } from '@/lib/domains/issues/rules/move'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import { type Actor, isCountyLeader, type Seat } from '@/lib/ground/access/actor'
import { dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { daysOf, holdsOn } from '@/lib/ground/tenures/rules/tenure'
import type { IssueRow } from './row'

/** What a move knows beside issue and input, alike from every seat. */
export type Circumstances = Pick<MoveContext, 'now' | 'rules' | 'commander' | 'consent' | 'extension' | 'lead'>

/** The circumstances of a move of a locked issue. */
export async function circumstancesOf(
  tx: Tx,
  row: IssueRow,
  input: { leadUnitId?: string; leadTeamId?: string },
  now: Instant,
): Promise<Circumstances> {
  const rules = await rulebookAt(tx, row.countyId, now)
  const appointments = await tx.appointment.findMany({
    where: { villageId: row.villageId, voidedAt: null },
    select: { fromOn: true, toOn: true, cadreId: true, cadre: { select: { unitId: true } } },
  })
  const consent = await tx.consent.findFirst({
    where: { issueId: row.id, round: row.round },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, yes: true, recordedAt: true },
  })
  const extension = row.extensionDecider
    ? await tx.extension.findFirst({ where: { issueId: row.id, decidedAt: null } })
    : null
  const tenure = tenureOn(dayOf(now), appointments)
  const commander = tenure && { cadreId: tenure.cadreId, unitId: tenure.cadre.unitId }
  return { now, rules, commander, consent, extension, lead: await leadNamed(tx, row.countyId, input) }
}

/** The tenure that holds on a day. */
export function tenureOn<T extends Parameters<typeof daysOf>[0]>(day: LocalDate, tenures: readonly T[]): T | null {
  return tenures.find((tenure) => holdsOn(daysOf(tenure), day)) ?? null
}

/** The same, seen by an actor from one seat. */
export function seenFrom(actor: Actor, seat: Seat, row: IssueRow, circumstances: Circumstances): MoveContext {
  return {
    ...circumstances,
    by: byOf(actor, seat),
    asLead: sitsInLead(seat, { ...row, leadTownshipId: row.leadUnit?.townshipId ?? null }),
    place: { villageId: row.villageId, townshipId: row.townshipId },
    newId: () => crypto.randomUUID(),
  }
}

export function byOf(actor: Actor, seat: Seat): By {
  return { cadreId: actor.cadreId, role: seat.role, unitId: actor.unitId, countyLeader: isCountyLeader(actor) }
}

/** The lead that the input names, if it is one of this county. */
async function leadNamed(
  tx: Tx,
  countyId: string,
  input: { leadUnitId?: string; leadTeamId?: string },
): Promise<MoveContext['lead']> {
  if (input.leadUnitId) {
    const unit = await tx.unit.findFirst({ where: { id: input.leadUnitId, countyId, active: true } })
    return unit && { kind: 'unit', id: unit.id, tier: unit.tier, townshipId: unit.townshipId }
  }
  if (input.leadTeamId) {
    const team = await tx.supportTeam.findFirst({ where: { id: input.leadTeamId, village: { countyId } } })
    return team && { kind: 'team', id: team.id, villageId: team.villageId }
  }
  return null
}
