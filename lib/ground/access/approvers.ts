import type { GrantRole } from '@/lib/generated/prisma/enums'
import type { Role } from './roles'

/** Who approves a grant of which role (RULES.md 1, grant.approve). There is nobody above a leader: another leader approves. */
const APPROVER: Record<GrantRole, Extract<Role, 'LEADER' | 'HEADQUARTERS'>> = {
  LEADER: 'LEADER',
  HEADQUARTERS: 'LEADER',
  ORGDEPT: 'LEADER',
  INSPECTOR: 'LEADER',
  AUDITOR: 'LEADER',
  ADMINISTRATOR: 'LEADER',
  UNIT_OFFICER: 'HEADQUARTERS',
  TOWNSHIP: 'HEADQUARTERS',
  ACTING_COMMANDER: 'HEADQUARTERS',
}

/** The roles whose grants a seat approves. */
export function approvableRoles(seat: Role): GrantRole[] {
  return (Object.keys(APPROVER) as GrantRole[]).filter((role) => APPROVER[role] === seat)
}
