import type { Level } from '@/lib/generated/prisma/enums'
import type { Lead, MoveContext } from './move'
import { refuseUnless } from './move'

/** Who may lead at a level: a team of the village; a unit of the township or a team; at county level any unit above the townships. */
function mayLead(level: Level, lead: Lead, place: MoveContext['place']): boolean {
  if (lead.kind === 'team') return level !== 'COUNTY' && lead.villageId === place.villageId
  if (level === 'COUNTY') return lead.tier !== 'TOWNSHIP'
  return level === 'TOWNSHIP' && lead.tier === 'TOWNSHIP' && lead.townshipId === place.townshipId
}

/** The lead that the input names, as columns. Refuses none, two, or one that cannot lead at this level. */
export function leadColumns(level: Level, input: { leadUnitId?: string; leadTeamId?: string }, context: MoveContext) {
  refuseUnless(!input.leadUnitId !== !input.leadTeamId && context.lead, 'lead_required')
  refuseUnless(mayLead(level, context.lead, context.place), 'lead_not_here', { level })
  return { leadUnitId: input.leadUnitId ?? null, leadTeamId: input.leadTeamId ?? null }
}
