import type { IssueEvent } from '@/lib/domains/issues/events'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import { endOf, type Instant, type LocalDate, lastDayBefore, later } from '@/lib/ground/clock'
import { handlingDue } from './deadlines'
import type { IssueFacts } from './facts'
import { type LeadingSeat, sitsInLead } from './leads'
import type { Lead, MoveContext } from './move'
import { MOVES, type MoveInput, type Verb } from './moves'

/** Something that happened to an issue, as its timeline keeps it. */
export type Happening = IssueEvent & { at: Instant; cadreId: string | null; seat: LeadingSeat | null }

/** An issue where a happening of its timeline meets it again: under other rules, beside those that were really in force. */
export type Here = {
  issue: IssueFacts
  /** The deadline that the timeline tells at this point. */
  told: Instant | null
  townshipOf: ReadonlyMap<string, string>
  real: Rulebook
  rules: Rulebook
}

/** What a happening changes under the other rules: the move of its table row, asked again with what was typed. */
export function changesOf(happening: Happening, here: Here): Partial<IssueFacts> {
  switch (happening.type) {
    case 'settled':
      return again('settle', happening, here, { ...leadOf(happening), outcome: '', present: '' })
    case 'triaged':
      return again('triage', happening, here, {
        ...leadOf(happening),
        cause: happening.cause,
        assistingUnitIds: happening.assistingUnitIds,
        urgent: happening.urgent,
        dueOn: dayOfTriage(happening, here),
      })
    case 'escalated':
      return again('escalate', happening, here, { to: happening.to, why: '', tried: '' })
    case 'delegated':
      return again('delegate', happening, here, { to: happening.to, why: '' })
    case 'reassigned':
      return again('reassign', happening, here, {
        ...leadOf(happening),
        reason: '',
        dueOn: dayOfReassignment(happening, here),
      })
    case 'responded':
    case 'noted':
    case 'photosAdded':
      return again('note', happening, here, { text: '' })
    case 'arrived':
      return again('arrive', happening, here, { who: '', arrivedAt: new Date(happening.arrivedAt), finding: '' })
    case 'arrivalDenied':
      return again('confirmArrival', happening, here, { came: 'no', remark: happening.reason })
    case 'extensionGranted': {
      const granted = new Date(happening.newDueAt)
      return { dueAt: here.issue.dueAt ? later(here.issue.dueAt, granted) : granted }
    }
    case 'returned':
      return again('return', happening, here, { reason: '', properUnitId: happening.properUnitId })
    case 'done':
      return again('done', happening, here, { outcome: '', noVisitReason: happening.noVisitReason })
    case 'parentAnswered':
      return again('parentAnswered', happening, here, { commonIssueId: '', answer: '' })
    case 'verified':
      return again('verify', happening, here, { remark: '' })
    case 'rejected':
      return again('reject', happening, here, { missing: '' })
    case 'reopened':
      return again('reopen', happening, here, { what: '', speaker: '' })
    case 'withdrawn':
      return again('withdraw', happening, here, {
        ...{ kind: happening.kind, reason: '', toldWhom: '', duplicateOf: happening.duplicateOf },
      })
    case 'restored':
      return again('restore', happening, here, { reason: '' })
    case 'raised': // counts as long as it was meant to, also where the light was there already
      return { raisedLight: happening.light, raisedUntil: new Date(happening.until) }
    case 'lifted':
      return again('lift', happening, here, { reason: '' })
    case 'supervised':
      return again('supervise', happening, here, { ask: '', answerByOn: dayOfAnswer(happening, here) })
    default: // consents, nudges, arrivals confirmed, requests for time and their refusal, common matters: no light asks for them
      return {}
  }
}

/** The deadline that the timeline tells after a happening. */
export function recordedDueAt(happening: Happening, before: Instant | null): Instant | null {
  switch (happening.type) {
    case 'triaged':
    case 'reassigned':
    case 'rejected':
    case 'reopened':
      return new Date(happening.dueAt)
    case 'extensionGranted':
      return new Date(happening.newDueAt)
    case 'escalated':
    case 'delegated':
    case 'withdrawn':
    case 'verified':
      return null
    default:
      return before
  }
}

type Typed<V extends Verb> = Omit<MoveInput<V>, 'issueId' | 'version'>
type Told<T extends IssueEvent['type']> = Extract<Happening, { type: T }>

/** The move's own rule says what changes. Its guards are not asked: it did happen. */
function again<V extends Verb>(verb: V, happening: Happening, here: Here, typed: Typed<V>): Partial<IssueFacts> {
  const { issue } = here
  const apply = MOVES[verb].apply as (i: IssueFacts, input: unknown, c: MoveContext) => { changes: Partial<IssueFacts> }
  return apply(issue, { ...typed, issueId: issue.id, version: issue.version }, contextOf(happening, here, typed))
    .changes
}

function contextOf({ at, cadreId, seat }: Happening, { issue, townshipOf, rules }: Here, typed: object): MoveContext {
  const { leadUnitId, leadTeamId } = typed as { leadUnitId?: string; leadTeamId?: string }
  const lead = leadNamed(leadUnitId, leadTeamId, townshipOf)
  const leadTownshipId = (issue.leadUnitId && townshipOf.get(issue.leadUnitId)) || null
  return {
    by: { cadreId: cadreId ?? '', role: seat?.role ?? 'MEMBER', unitId: '', countyLeader: true },
    now: at,
    rules,
    asLead: seat !== null && sitsInLead(seat, { ...issue, leadTownshipId }),
    // wherever the lead is, is the place: it was judged when it happened
    place: {
      villageId: lead?.kind === 'team' ? lead.villageId : '',
      townshipId: (lead?.kind === 'unit' && lead.townshipId) || '',
    },
    commander: null,
    consent: null,
    extension: null,
    lead,
    newId: () => '',
  }
}

function leadNamed(
  unitId: string | undefined,
  teamId: string | undefined,
  townshipOf: Here['townshipOf'],
): Lead | null {
  if (teamId) return { kind: 'team', id: teamId, villageId: teamId }
  if (!unitId) return null
  const townshipId = townshipOf.get(unitId) ?? null
  return { kind: 'unit', id: unitId, tier: townshipId ? 'TOWNSHIP' : 'COUNTY', townshipId }
}

function leadOf({ leadUnitId, leadTeamId }: { leadUnitId?: string | null; leadTeamId?: string | null }) {
  return { ...(leadUnitId && { leadUnitId }), ...(leadTeamId && { leadTeamId }) }
}

const same = (a: Instant, b: Instant | null) => a.getTime() === b?.getTime()

/** The day that the triager chose, if it was not the limit itself, and the other limit is not sooner. */
function dayOfTriage(
  { at, dueAt, urgent, level }: Told<'triaged'>,
  { issue, real, rules }: Here,
): LocalDate | undefined {
  const due = new Date(dueAt)
  const limitOf = (book: Rulebook) => handlingDue(book, issue, { level, urgent, now: at })
  return same(due, limitOf(real)) ? undefined : unlessBeyond(due, later(limitOf(rules), at))
}

/** The day that was chosen with the new lead, if it was not the one that stood. */
function dayOfReassignment({ at, dueAt }: Told<'reassigned'>, { issue, told, rules }: Here): LocalDate | undefined {
  const due = new Date(dueAt)
  const limit = handlingDue(rules, issue, { level: issue.level, urgent: issue.urgent, now: at })
  return same(due, told) ? undefined : unlessBeyond(due, later(limit, issue.dueAt ?? limit))
}

/** The day by which an answer was asked for, if it was not the usual one. */
function dayOfAnswer({ at, answerBy }: Told<'supervised'>, { real }: Here): LocalDate | undefined {
  const by = new Date(answerBy)
  return same(by, real.calendar.deadline(at, real.deadlines.supervisionAnswerWorkdays)) ? undefined : lastDayBefore(by)
}

function unlessBeyond(chosen: Instant, limit: Instant): LocalDate | undefined {
  const day = lastDayBefore(chosen)
  return endOf(day) <= limit ? day : undefined
}
