import type { Role } from './roles'

/**
 * How far a seat reaches. C county · T own township · V own village · U issues that the own unit leads or assists · P own
 * unit's people · H households one helps · A addressee · S while a task names it · O own record. With it, where the table
 * says so: `lead` the seat's own body leads the issue · `level` the issue is handled at the seat's level · `decides` the
 * seat's level decides the pending extension.
 */
export type Reach =
  | 'C'
  | 'C level'
  | 'C decides'
  | 'T'
  | 'T level'
  | 'T lead'
  | 'T decides'
  | 'V'
  | 'V level'
  | 'V lead'
  | 'V decides'
  | 'U'
  | 'U lead'
  | 'P'
  | 'H'
  | 'A'
  | 'S'
  | 'O'

type Row = Partial<Record<Role, Reach>>

const county = <R extends Role>(...roles: R[]): Row => Object.fromEntries(roles.map((role) => [role, 'C']))
const village = (reach: Reach): Row => ({ COMMANDER: reach, ACTING_COMMANDER: reach })
const EVERYONE: Row = {
  LEADER: 'O',
  HEADQUARTERS: 'O',
  ORGDEPT: 'O',
  INSPECTOR: 'O',
  UNIT_OFFICER: 'O',
  TOWNSHIP: 'O',
  COMMANDER: 'O',
  ACTING_COMMANDER: 'O',
  MEMBER: 'O',
  ADMINISTRATOR: 'O',
  AUDITOR: 'O',
}

/** RULES.md section 1: deed × role. A deed that is not here is refused to all; a role that is not in a row may not. */
export const DEEDS = {
  // issues
  'issue.view': {
    ...county('LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'AUDITOR'),
    UNIT_OFFICER: 'U',
    TOWNSHIP: 'T',
    ...village('V'),
    MEMBER: 'V',
  },
  'issue.report': { ...county('LEADER', 'HEADQUARTERS', 'INSPECTOR'), TOWNSHIP: 'T', ...village('V'), MEMBER: 'V' },
  'issue.settleOnTheSpot': { UNIT_OFFICER: 'U', TOWNSHIP: 'T', ...village('V'), MEMBER: 'V' },
  'issue.triage': { HEADQUARTERS: 'C level', TOWNSHIP: 'T level', ...village('V level') },
  'issue.reassign': { HEADQUARTERS: 'C level', TOWNSHIP: 'T level', ...village('V level') },
  'issue.escalate': { TOWNSHIP: 'T level', ...village('V level') },
  'issue.delegate': { HEADQUARTERS: 'C level', TOWNSHIP: 'T level' },
  'issue.respond': { UNIT_OFFICER: 'U', TOWNSHIP: 'T lead', ...village('V lead'), MEMBER: 'V lead' },
  'issue.note': { UNIT_OFFICER: 'U', TOWNSHIP: 'T', ...village('V'), MEMBER: 'V' },
  'issue.arrive': { UNIT_OFFICER: 'U', TOWNSHIP: 'T', ...village('V'), MEMBER: 'V' },
  'issue.return': { UNIT_OFFICER: 'U lead', TOWNSHIP: 'T lead' },
  'issue.done': { UNIT_OFFICER: 'U lead', TOWNSHIP: 'T lead', ...village('V lead'), MEMBER: 'V lead' },
  'issue.extension.ask': { UNIT_OFFICER: 'U lead', TOWNSHIP: 'T lead', ...village('V lead') },
  'issue.extension.decide': {
    LEADER: 'C decides',
    HEADQUARTERS: 'C decides',
    TOWNSHIP: 'T decides',
    ...village('V decides'),
  },
  'issue.consent': { ...village('V'), MEMBER: 'V' },
  'issue.verify': { TOWNSHIP: 'T', ...village('V') }, // township: only by note 7
  'issue.reject': { TOWNSHIP: 'T', ...village('V') },
  'issue.reopen': { ...county('LEADER', 'HEADQUARTERS', 'INSPECTOR'), TOWNSHIP: 'T', ...village('V'), MEMBER: 'V' },
  'issue.withdraw': { HEADQUARTERS: 'C', TOWNSHIP: 'T level', ...village('V level'), MEMBER: 'O' },
  'issue.raiseLight': { ...county('LEADER', 'HEADQUARTERS', 'INSPECTOR'), TOWNSHIP: 'T', ...village('V') },
  'issue.nudge': { ...county('LEADER', 'HEADQUARTERS', 'INSPECTOR'), TOWNSHIP: 'T', ...village('V') },
  'issue.supervise': { ...county('LEADER', 'HEADQUARTERS', 'INSPECTOR'), TOWNSHIP: 'T lead' },
  'issue.flagCommon': {
    ...county('LEADER', 'HEADQUARTERS', 'INSPECTOR'),
    UNIT_OFFICER: 'U',
    TOWNSHIP: 'T',
    ...village('V'),
  },
  'issue.export': {
    ...county('LEADER', 'HEADQUARTERS', 'INSPECTOR', 'AUDITOR'),
    UNIT_OFFICER: 'U',
    TOWNSHIP: 'T',
    ...village('V'),
    MEMBER: 'V',
  },
  'common.view': { ...county('LEADER', 'HEADQUARTERS', 'INSPECTOR', 'AUDITOR'), UNIT_OFFICER: 'U lead' },
  'common.accept': county('HEADQUARTERS'),
  'common.answer': { HEADQUARTERS: 'C', UNIT_OFFICER: 'U lead' },
  // appointments, teams, postings: viewing, here; the rest comes with its screens
  'appointment.view': {
    ...county('LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'AUDITOR'),
    UNIT_OFFICER: 'P',
    TOWNSHIP: 'T',
    ...village('V'),
    MEMBER: 'V',
  },
  'appointment.draft': county('ORGDEPT'),
  'posting.view': {
    ...county('LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'AUDITOR'),
    UNIT_OFFICER: 'P',
    TOWNSHIP: 'T',
    ...village('V'),
    MEMBER: 'O',
  },
  // dashboards: what the viewer of issues may see at that height
  'county.view': county('LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'AUDITOR'),
  'township.view': { ...county('LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'AUDITOR'), TOWNSHIP: 'T' },
  'village.view': {
    ...county('LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'AUDITOR'),
    TOWNSHIP: 'T',
    ...village('V'),
    MEMBER: 'V',
  },
  'unit.view': { ...county('LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'AUDITOR'), UNIT_OFFICER: 'P' },
  // households
  'household.view': {
    ...county('LEADER', 'HEADQUARTERS'),
    INSPECTOR: 'S',
    TOWNSHIP: 'T',
    ...village('V'),
    MEMBER: 'V',
    UNIT_OFFICER: 'U',
  },
  'personal.reveal': {
    HEADQUARTERS: 'C',
    INSPECTOR: 'S',
    UNIT_OFFICER: 'U',
    TOWNSHIP: 'T',
    ...village('V'),
    MEMBER: 'H',
  },
  // one's own
  'own.password': EVERYONE,
  'own.sessions': EVERYONE,
} as const satisfies Record<string, Row>

export type Deed = keyof typeof DEEDS

/** The reach of a role in a deed, or undefined: may not. */
export function reachOf(deed: Deed, role: Role): Reach | undefined {
  return (DEEDS[deed] as Row)[role]
}
