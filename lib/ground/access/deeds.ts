import type { Role } from './roles'

/**
 * How far a seat reaches. C county · T own township · V own village · U issues that the own unit leads or assists · P own
 * unit's people · H households one helps · A addressee · S while a task names it · O own record. With it, where the table
 * says so: `lead` the seat's own body leads the issue · `level` the issue is handled at the seat's level · `decides` the
 * seat's level decides the pending extension · `posted` kinds of team that are posted from outside, `local` those of town
 * and village · `logins` sign-ins and locks alone.
 */
export type Reach =
  | 'C'
  | 'C level'
  | 'C logins'
  | 'C decides'
  | 'T'
  | 'T level'
  | 'T lead'
  | 'T decides'
  | 'V'
  | 'V level'
  | 'V lead'
  | 'V decides'
  | 'C posted'
  | 'T local'
  | 'U'
  | 'U lead'
  | 'P'
  | 'H'
  | 'A'
  | 'S'
  | 'O'
  | 'R'

type Row = Partial<Record<Role, Reach>>

const county = <R extends Role>(...roles: R[]): Row => Object.fromEntries(roles.map((role) => [role, 'C']))
const village = (reach: Reach): Row => ({ COMMANDER: reach, ACTING_COMMANDER: reach })
/** Whoever does the county's work, about oneself. */
const OFFICE: Row = {
  LEADER: 'O',
  HEADQUARTERS: 'O',
  ORGDEPT: 'O',
  INSPECTOR: 'O',
  UNIT_OFFICER: 'O',
  TOWNSHIP: 'O',
  COMMANDER: 'O',
  ACTING_COMMANDER: 'O',
  MEMBER: 'O',
}
const EVERYONE: Row = { ...OFFICE, ADMINISTRATOR: 'O', AUDITOR: 'O' }

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
  'issue.confirmArrival': { ...village('V'), MEMBER: 'V' },
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
  // appointments and teams: who drafts never approves
  'appointment.view': {
    ...county('LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'AUDITOR'),
    UNIT_OFFICER: 'P',
    TOWNSHIP: 'T',
    ...village('V'),
    MEMBER: 'V',
  },
  'appointment.draft': county('ORGDEPT'),
  'appointment.approve': county('LEADER'),
  'handover.sign': village('V'),
  'team.member.edit': { ORGDEPT: 'C posted', TOWNSHIP: 'T local' },
  'team.member.propose': { UNIT_OFFICER: 'P', ...village('V') },
  'team.duty.edit': village('V'),
  // postings of first secretaries
  'posting.view': {
    ...county('LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'AUDITOR'),
    UNIT_OFFICER: 'P',
    TOWNSHIP: 'T',
    ...village('V'),
    MEMBER: 'O',
  },
  'need.judge': { ORGDEPT: 'C', TOWNSHIP: 'T' },
  'need.comment': village('V'),
  'round.draft': county('ORGDEPT'),
  'candidate.apply': OFFICE,
  'candidate.recommend': { UNIT_OFFICER: 'P', TOWNSHIP: 'P' },
  'candidate.vet': county('ORGDEPT'),
  'posting.approve': county('LEADER', 'ORGDEPT'),
  'recall.propose': {
    ...county('LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR'),
    UNIT_OFFICER: 'P',
    TOWNSHIP: 'T',
    ...village('V'),
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
  'household.edit': { HEADQUARTERS: 'C', TOWNSHIP: 'T', ...village('V'), MEMBER: 'V' },
  'household.status.approve': { HEADQUARTERS: 'C', TOWNSHIP: 'T' }, // township: the first look
  'helper.assign': { TOWNSHIP: 'T', ...village('V') },
  'household.import': { HEADQUARTERS: 'C', TOWNSHIP: 'T' },
  'household.export': { HEADQUARTERS: 'C', TOWNSHIP: 'T', ...village('V') },
  // letters: 任命书 alone, so far
  'letter.draft': county('ORGDEPT'),
  'letter.sign': county('LEADER'),
  // policies
  'policy.view': {
    LEADER: 'R',
    HEADQUARTERS: 'R',
    ORGDEPT: 'R',
    INSPECTOR: 'R',
    UNIT_OFFICER: 'R',
    TOWNSHIP: 'R',
    ...village('R'),
    MEMBER: 'R',
    AUDITOR: 'R',
  },
  'policy.draft.command': county('HEADQUARTERS'), // lights, deadlines, calendar, cadence, campaign
  'policy.draft.people': county('ORGDEPT'), // rank match, conditions, weights, team kinds
  'policy.approve': county('LEADER'),
  // the registers that a county begins with: places, units, cadres
  'register.places': county('ADMINISTRATOR', 'HEADQUARTERS'),
  'register.units': county('ADMINISTRATOR', 'ORGDEPT'),
  'register.cadres': county('ADMINISTRATOR', 'ORGDEPT'),
  // any of the registers from a sheet: which, the deed of each kind says (lib/across/imports/scope.ts)
  'data.import': { ...county('ADMINISTRATOR', 'HEADQUARTERS', 'ORGDEPT'), TOWNSHIP: 'T' },
  // accounts and audit
  'account.manage': county('ADMINISTRATOR'),
  'account.explain': { ...OFFICE, ADMINISTRATOR: 'C', AUDITOR: 'C' },
  'grant.draft': county('ADMINISTRATOR'),
  'acting.draft': { TOWNSHIP: 'T' }, // who acts as commander while the seat is vacant (note 2)
  'grant.approve': county('LEADER', 'HEADQUARTERS'), // which roles each: lib/domains/accounts/rules
  'audit.view': { ADMINISTRATOR: 'C logins', AUDITOR: 'C' },
  'audit.export': { ADMINISTRATOR: 'C logins', AUDITOR: 'C' },
  'audit.reveals': { ...village('V'), AUDITOR: 'C' },
  // one's own
  'own.password': EVERYONE,
  'own.sessions': EVERYONE,
} as const satisfies Record<string, Row>

export type Deed = keyof typeof DEEDS

/** The reach of a role in a deed, or undefined: may not. */
export function reachOf(deed: Deed, role: Role): Reach | undefined {
  return (DEEDS[deed] as Row)[role]
}
