import { type Carried, carryOut, relight } from '@/lib/domains/issues/rules/carry-out'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { By, Lead, MoveContext } from '@/lib/domains/issues/rules/move'
import type { MoveInput, Verb } from '@/lib/domains/issues/rules/moves'
import { beginIssue } from '@/lib/domains/issues/rules/report'
import type { ReportIssue } from '@/lib/domains/issues/schema'
import { announcedCalendar } from '@/lib/domains/policies/default-calendar'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import { DEFAULT_DEADLINES, DEFAULT_LIGHTS } from '@/lib/domains/policies/schema'
import type { Level } from '@/lib/generated/prisma/enums'
import type { Role } from '@/lib/ground/access/roles'
import { calendarOf } from '@/lib/ground/calendar/calendar'
import { type Instant, type LocalDate, startOf } from '@/lib/ground/clock'
import { Refusal } from '@/lib/ground/refusal'

/** Issues without a database, for tests of the rules: made by real moves, so that each is one that can be. */

export const RULES: Rulebook = {
  lights: DEFAULT_LIGHTS,
  deadlines: DEFAULT_DEADLINES,
  calendar: calendarOf(announcedCalendar()),
}

/** An instant by the wall clock of Shanghai: 24:00 is allowed. */
export function on(day: LocalDate, time = '12:00'): Instant {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return new Date(startOf(day).getTime() + (hours * 60 + minutes) * 60_000)
}

export const PLACE = { villageId: 'shahe', townshipId: 'chengguan' }

const unit = (id: string, townshipId: string | null = null): Lead => ({
  kind: 'unit',
  id,
  tier: townshipId ? 'TOWNSHIP' : 'COUNTY',
  townshipId,
})
export const LEADS = {
  transport: unit('transport'),
  telecom: unit('telecom'),
  townOffice: unit('townOffice', PLACE.townshipId),
  otherTownOffice: unit('otherTownOffice', 'changan'),
  team: { kind: 'team', id: 'team', villageId: PLACE.villageId },
  otherTeam: { kind: 'team', id: 'otherTeam', villageId: 'jinshahe' },
} as const satisfies Record<string, Lead>

const person = (cadreId: string, role: Role, unitId: string, countyLeader = false): By => ({
  cadreId,
  role,
  unitId,
  countyLeader,
})
export const PEOPLE = {
  commander: person('commander', 'COMMANDER', 'forestry'),
  otherCommander: person('otherCommander', 'COMMANDER', 'forestry'),
  leadingCommander: person('leadingCommander', 'COMMANDER', 'county', true),
  member: person('member', 'MEMBER', 'bank'),
  colleague: person('colleague', 'MEMBER', 'bank'),
  township: person('township', 'TOWNSHIP', 'townOffice'),
  headquarters: person('headquarters', 'HEADQUARTERS', 'county'),
  leader: person('leader', 'LEADER', 'county', true),
  inspector: person('inspector', 'INSPECTOR', 'county'),
  transport: person('engineer', 'UNIT_OFFICER', 'transport'),
  telecom: person('technician', 'UNIT_OFFICER', 'telecom'),
} as const satisfies Record<string, By>

let minted = 0

/** What a move knows when nothing special is the case. */
export function context(by: By, now: Instant, more: Partial<MoveContext> = {}): MoveContext {
  return {
    by,
    now,
    rules: RULES,
    asLead: false,
    place: PLACE,
    commander: { cadreId: PEOPLE.commander.cadreId, unitId: PEOPLE.commander.unitId },
    consent: null,
    extension: null,
    lead: null,
    newId: () => `minted-${++minted}`,
    ...more,
  }
}

type Typed<V extends Verb> = Omit<MoveInput<V>, 'issueId' | 'version'>

/** Makes a move on a frozen issue, after time has had its say; what the rule refuses is thrown. */
export function moved<V extends Verb>(
  verb: V,
  issue: IssueFacts,
  input: Typed<V>,
  by: By,
  now: Instant,
  more: Partial<MoveContext> = {},
): Carried {
  const typed = { issueId: issue.id, version: issue.version, ...input } as unknown as MoveInput<V>
  return carryOut(verb, Object.freeze(atTime(issue, now)), typed, context(by, now, more))
}

/** The same issue at a later instant: every change of light that time alone brings has come. */
export function atTime(issue: IssueFacts, now: Instant, rules: Rulebook = RULES): IssueFacts {
  let facts = issue
  while (facts.nextLightAt && facts.nextLightAt.getTime() <= now.getTime())
    facts = relight(facts, rules, facts.nextLightAt, 'time').issue
  return facts
}

type Given = { at?: Instant; level?: Level; by?: By } & Partial<Pick<ReportIssue, 'category' | 'urgent' | 'observedAt'>>

export const MONDAY = on('2026-06-08', '09:00')

/** An issue that was just reported, at the village unless said otherwise. */
export function reported({ at = MONDAY, level = 'VILLAGE', by = PEOPLE.member, ...given }: Given = {}): IssueFacts {
  const input = {
    id: 'issue',
    category: 'ROAD',
    title: '三组产业路涵洞塌陷',
    text: '',
    source: 'TEAM',
    urgent: false,
    ...given,
  } as const
  return beginIssue(input, level, { by, now: at, rules: RULES }).issue
}

const LEAD_OF_LEVEL: Record<Level, Lead> = { VILLAGE: LEADS.team, TOWNSHIP: LEADS.townOffice, COUNTY: LEADS.transport }
const TRIAGER: Record<Level, By> = {
  VILLAGE: PEOPLE.commander,
  TOWNSHIP: PEOPLE.township,
  COUNTY: PEOPLE.headquarters,
}

/** Names a lead as a form does. */
export function choice(lead: Lead): { leadUnitId?: string; leadTeamId?: string } {
  return lead.kind === 'unit' ? { leadUnitId: lead.id } : { leadTeamId: lead.id }
}

/** Triages an issue to a lead, by whom its level has for it. */
export function triaged(issue: IssueFacts, at: Instant, lead: Lead = LEAD_OF_LEVEL[issue.level], dueOn?: LocalDate) {
  const typed = {
    cause: '年久失修',
    assistingUnitIds: [],
    urgent: issue.urgent,
    ...choice(lead),
    ...(dueOn && { dueOn }),
  }
  return moved('triage', issue, typed, TRIAGER[issue.level], at, { lead }).issue
}

/** An issue that its lead is handling, reported and triaged at one level in one hour. */
export function handled(given: Given = {}): IssueFacts {
  const at = given.at ?? MONDAY
  return triaged(reported({ ...given, at }), new Date(at.getTime() + 3_600_000))
}

/** An issue whose work is reported done, by a member of the team unless said otherwise. */
export function done(issue: IssueFacts, at: Instant, by: By = PEOPLE.member): IssueFacts {
  return moved('done', issue, { outcome: '已修复', noVisitReason: '远程处理' }, by, at, { asLead: true }).issue
}

/** The yes of the household, as it was written down at an instant. */
export const yes = (recordedAt: Instant): MoveContext['consent'] => ({ id: 'consent', yes: true, recordedAt })

/** An issue that was confirmed and signed. */
export function closed(issue: IssueFacts, at: Instant): IssueFacts {
  return moved('verify', issue, { remark: '' }, PEOPLE.commander, at, { consent: yes(at) }).issue
}

/** The code of the refusal that an act meets; null if it is allowed. Anything else that is thrown goes on. */
export function refusalOf(act: () => unknown): string | null {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
