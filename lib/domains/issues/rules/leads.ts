import type { Level } from '@/lib/generated/prisma/enums'
import type { Role } from '@/lib/ground/access/roles'
import type { Lead, MoveContext } from './move'
import { refuseUnless } from './move'

/**
 * Who may lead at a level: at village and township level a team of the village or a unit of its township; at county level any
 * unit above the townships. A unit of the township that leads for a village answers to its commander: he decides when it asks
 * for more time (RULES.md 1, note 5).
 */
function mayLead(level: Level, lead: Lead, place: MoveContext['place']): boolean {
  if (lead.kind === 'team') return level !== 'COUNTY' && lead.villageId === place.villageId
  if (level === 'COUNTY') return lead.tier !== 'TOWNSHIP'
  return lead.tier === 'TOWNSHIP' && lead.townshipId === place.townshipId
}

/** The lead that the input names, as columns. Refuses none, two, or one that cannot lead at this level. */
export function leadColumns(level: Level, input: { leadUnitId?: string; leadTeamId?: string }, context: MoveContext) {
  refuseUnless(!input.leadUnitId !== !input.leadTeamId && context.lead, 'lead_required')
  refuseUnless(mayLead(level, context.lead, context.place), 'lead_not_here', { level })
  return { leadUnitId: input.leadUnitId ?? null, leadTeamId: input.leadTeamId ?? null }
}

/** A seat as far as it can speak for a lead; an event keeps no more of it. */
export type LeadingSeat = {
  role: Role
  townshipId?: string | null
  villageId?: string | null
  unitId?: string | null
}

/** Whether a seat speaks for the lead: its unit, its township's unit, or a team of its village. */
export function sitsInLead(
  seat: LeadingSeat,
  lead: { leadUnitId: string | null; leadTeamId: string | null; leadTownshipId: string | null },
): boolean {
  if (seat.role === 'UNIT_OFFICER') return lead.leadUnitId !== null && seat.unitId === lead.leadUnitId
  if (seat.role === 'TOWNSHIP') return lead.leadTownshipId !== null && lead.leadTownshipId === seat.townshipId
  return Boolean(seat.villageId) && lead.leadTeamId !== null
}
