import 'server-only'
import { sitsInLead } from '@/lib/domains/issues/rules/leads'
import type { By, MoveContext } from '@/lib/domains/issues/rules/move'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import { type Actor, isCountyLeader, type Seat } from '@/lib/ground/access/actor'
import { dayOf, type Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { daysOf, holdsOn } from '@/lib/ground/tenures/rules/tenure'
import type { IssueRow } from './row'

/** What a move knows beside issue and input, seen from one seat. */
export async function contextOf(
  tx: Tx,
  actor: Actor,
  seat: Seat,
  row: IssueRow,
  input: { leadUnitId?: string; leadTeamId?: string },
  now: Instant,
): Promise<MoveContext> {
  const today = dayOf(now)
  const [rules, appointments, consent, extension, lead] = [
    await rulebookAt(tx, row.countyId, now),
    await tx.appointment.findMany({
      where: { villageId: row.villageId, voidedAt: null },
      select: { fromOn: true, toOn: true, cadreId: true, cadre: { select: { unitId: true } } },
    }),
    await tx.consent.findFirst({
      where: { issueId: row.id, round: row.round },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      select: { id: true, yes: true, recordedAt: true },
    }),
    row.extensionDecider ? await tx.extension.findFirst({ where: { issueId: row.id, decidedAt: null } }) : null,
    await leadNamed(tx, row.countyId, input),
  ]
  const current = appointments.find((tenure) => holdsOn(daysOf(tenure), today))
  return {
    by: byOf(actor, seat),
    now,
    rules,
    asLead: sitsInLead(seat, { ...row, leadTownshipId: row.leadUnit?.townshipId ?? null }),
    place: { villageId: row.villageId, townshipId: row.townshipId },
    commander: current ? { cadreId: current.cadreId, unitId: current.cadre.unitId } : null,
    consent,
    extension,
    lead,
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
