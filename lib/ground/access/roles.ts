import type { DeciderLevel } from '@/lib/generated/prisma/enums'

/** What a seat is. Commander and member come from tenures, the rest from grants. */
export const ROLES = [
  'LEADER',
  'HEADQUARTERS',
  'ORGDEPT',
  'INSPECTOR',
  'UNIT_OFFICER',
  'TOWNSHIP',
  'COMMANDER',
  'ACTING_COMMANDER',
  'MEMBER',
  'ADMINISTRATOR',
  'AUDITOR',
] as const
export type Role = (typeof ROLES)[number]

/** The level at which a role decides. A unit officer has none of the chain's: the unit works for whoever handles. */
export const LEVEL_OF_ROLE: Record<Role, DeciderLevel | null> = {
  LEADER: 'LEADER',
  HEADQUARTERS: 'COUNTY',
  ORGDEPT: 'COUNTY',
  INSPECTOR: 'COUNTY',
  UNIT_OFFICER: null,
  TOWNSHIP: 'TOWNSHIP',
  COMMANDER: 'VILLAGE',
  ACTING_COMMANDER: 'VILLAGE',
  MEMBER: 'VILLAGE',
  ADMINISTRATOR: null,
  AUDITOR: null,
}
