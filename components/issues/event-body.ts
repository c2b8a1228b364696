import type { IssueEvent } from '@/lib/domains/issues/events'
import { dueWords } from '@/lib/domains/issues/light-words'
import type { IssueDetail, IssueTimeline, TimelineEntry } from '@/lib/domains/issues/shown'
import { whoWords } from '@/lib/domains/issues/who-words'
import type { IssueWords } from '@/lib/domains/issues/words'

type Names = Pick<IssueTimeline, 'units'>
type About = Pick<IssueDetail, 'text' | 'reportedAt' | 'townshipName' | 'now'>
type Body = { said: string; facts: string[] }
type Of<T extends IssueEvent['type']> = Extract<IssueEvent, { type: T }>
type Asked<E> = { event: E; at: Date; now: Date; words: IssueWords; names: Names; about: About }

/** What a person wrote, and the facts beside it, of each kind of event that has either. */
const BODIES: { [T in IssueEvent['type']]?: (asked: Asked<Of<T>>) => Body } = {
  reported: ({ event, now, words: { events, sources, format }, about }) => ({
    said: about.text,
    facts: [
      events('facts.source', { source: sources(event.source) }),
      event.urgent ? events('facts.urgent') : '',
      event.observedAt ? events('facts.observed', { at: format.instant(new Date(event.observedAt), now) }) : '',
    ],
  }),
  settled: ({ event, words: { events } }) => ({
    said: event.outcome,
    facts: [events('facts.present', { who: event.present })],
  }),
  triaged: ({ event, now, words, names }) => ({
    said: event.cause,
    facts: [
      words.events('facts.due', { level: words.levels(event.level), due: dueWords(words, new Date(event.dueAt), now) }),
      event.urgent ? words.events('facts.urgent') : '',
      event.assistingUnitIds.length
        ? words.events('facts.assisting', {
            units: event.assistingUnitIds.map((id) => names.units[id] ?? '').join(words.events('list')),
          })
        : '',
    ],
  }),
  escalated: ({ event, words: { events, levels }, names }) => ({
    said: event.why,
    facts: [
      events('facts.tried', { tried: event.tried }),
      event.proposedLeadUnitId ? events('facts.proposed', { unit: names.units[event.proposedLeadUnitId] ?? '' }) : '',
      event.daysLate > 0 ? events('facts.late', { count: event.daysLate, level: levels(event.from) }) : '',
    ],
  }),
  delegated: ({ event, words: { events, levels } }) => ({
    said: event.why,
    facts: [event.daysLate > 0 ? events('facts.late', { count: event.daysLate, level: levels(event.from) }) : ''],
  }),
  reassigned: ({ event, now, words }) => ({
    said: event.reason,
    facts: [
      words.events('facts.newDue', { due: dueWords(words, new Date(event.dueAt), now) }),
      event.extensionEnded ? words.events('facts.extensionEnded') : '',
    ],
  }),
  responded: ({ event, at, now, words: { events, format }, about }) => ({
    said: event.plan,
    facts: [
      events('facts.expected', { day: format.day(event.expectedOn, now) }),
      event.first ? sinceReport({ at, events, format }, about) : '',
    ],
  }),
  arrived: ({ event, at, now, words, words: { events, format }, about }) => ({
    said: event.finding,
    facts: [
      events('facts.arrived', { who: event.who, at: momentWords(format, new Date(event.arrivedAt), at, now) }),
      event.first ? sinceReport({ at: new Date(event.arrivedAt), events, format }, about) : '',
      event.openUntil ? events('facts.openUntil', { due: dueWords(words, new Date(event.openUntil), now) }) : '',
    ],
  }),
  villageMerged: ({ event, words: { events } }) => ({
    said: '',
    facts: [
      events('facts.merged', { old: event.oldVillage, code: event.oldCode, village: event.newVillage }),
      events('facts.document', { document: event.document }),
    ],
  }),
  arrivalConfirmed: ({ event }) => ({ said: event.remark, facts: [] }),
  arrivalDenied: ({ event }) => ({ said: event.reason, facts: [] }),
  noted: ({ event }) => ({ said: event.text, facts: [] }),
  extensionAsked: ({ event, now, words, about }) => ({
    said: event.reason,
    facts: [
      words.events('facts.asked', {
        from: dueWords(words, new Date(event.oldDueAt), now),
        to: dueWords(words, new Date(event.askedDueAt), now),
        who: deciderWords(words, event.decider, about),
      }),
    ],
  }),
  extensionGranted: ({ event, now, words }) => ({
    said: event.answer,
    facts: [
      words.events('facts.extended', {
        from: dueWords(words, new Date(event.oldDueAt), now),
        to: dueWords(words, new Date(event.newDueAt), now),
      }),
    ],
  }),
  extensionRefused: ({ event }) => ({ said: event.answer, facts: [] }),
  returned: ({ event, words: { events }, names }) => ({
    said: event.reason,
    facts: [events('facts.proper', { unit: names.units[event.properUnitId] ?? '' })],
  }),
  done: ({ event, words: { events } }) => ({
    said: event.outcome,
    facts: [
      event.noVisitReason ? events('facts.noVisit', { reason: event.noVisitReason }) : '',
      event.daysLate > 0 ? events('facts.doneLate', { count: event.daysLate }) : events('facts.doneInTime'),
    ],
  }),
  consentGiven: (asked) => consentBody(asked),
  consentRefused: (asked) => consentBody(asked),
  verified: ({ event }) => ({ said: event.remark, facts: [] }),
  rejected: ({ event, now, words }) => ({
    said: event.missing,
    facts: [words.events('facts.newDue', { due: dueWords(words, new Date(event.dueAt), now) })],
  }),
  reopened: ({ event, now, words }) => ({
    said: event.what,
    facts: [
      words.events('facts.said', { speaker: event.speaker }),
      words.events('facts.newDue', { due: dueWords(words, new Date(event.dueAt), now) }),
    ],
  }),
  withdrawn: ({ event, words: { events } }) => ({
    said: event.reason,
    facts: [
      event.duplicateOf ? events('facts.duplicate', { number: event.duplicateOf }) : '',
      events('facts.told', { who: event.toldWhom }),
    ],
  }),
  restored: ({ event }) => ({ said: event.reason, facts: [] }),
  raised: ({ event, now, words }) => ({
    said: event.reason,
    facts: [words.events('facts.until', { due: dueWords(words, new Date(event.until), now) })],
  }),
  lifted: ({ event }) => ({ said: event.reason, facts: [] }),
  supervised: ({ event, now, words }) => ({
    said: event.ask,
    facts: [words.events('facts.answerBy', { due: dueWords(words, new Date(event.answerBy), now) })],
  }),
  flaggedCommon: ({ event }) => ({ said: event.title, facts: [event.reason] }),
  parentAnswered: ({ event, words: { events } }) => ({
    said: event.answer,
    facts: [event.daysLate > 0 ? events('facts.doneLate', { count: event.daysLate }) : events('facts.doneInTime')],
  }),
}

const A_FEW_MINUTES = 5 * 60_000

/** When it was, where that is not when it was written down. */
function momentWords(format: IssueWords['format'], moment: Date, at: Date, now: Date): string {
  return Math.abs(at.getTime() - moment.getTime()) < A_FEW_MINUTES ? 'none' : format.instant(moment, now)
}

function sinceReport(
  { at, events, format }: { at: Date } & Pick<IssueWords, 'events' | 'format'>,
  { reportedAt }: About,
): string {
  return events('facts.sinceReport', { time: format.elapsed(Math.max(0, at.getTime() - reportedAt.getTime())) })
}

function consentBody({ event, now, words }: Asked<Of<'consentGiven' | 'consentRefused'>>): Body {
  const { voice, way, speaker, saidAt, remark } = event
  const when = words.format.instant(new Date(saidAt), now)
  return { said: remark, facts: [words.events('facts.voice', { voice, way, speaker, at: when })] }
}

function deciderWords(words: IssueWords, decider: Of<'extensionAsked'>['decider'], { townshipName }: About): string {
  if (decider === 'VILLAGE') return whoWords(words, { kind: 'commander', name: null })
  if (decider === 'TOWNSHIP') return whoWords(words, { kind: 'township', name: townshipName })
  return whoWords(words, { kind: decider === 'COUNTY' ? 'headquarters' : 'leader' })
}

/** The words of an event and the facts beside them; empty ones are left out. */
export function bodyOf(entry: TimelineEntry, words: IssueWords, names: Names, about: About): Body {
  const write = BODIES[entry.event.type] as ((asked: Asked<IssueEvent>) => Body) | undefined
  const body = write?.({ event: entry.event, at: entry.at, now: about.now, words, names, about })
  return { said: body?.said ?? '', facts: (body?.facts ?? []).filter(Boolean) }
}
