import { dayOf, type Instant, MINUTE } from '@/lib/ground/clock'
import { maskName } from '@/lib/ground/crypto/mask'
import type { ListColumn } from '@/lib/ground/lists/columns'
import type { IssueFilter } from './filter'
import { dueInTable, shortLight } from './light-words'
import { endsWithDay } from './rules/seen-light'
import type { IssueOfSheet, ListedIssue } from './shown'
import { leadWords } from './who-words'
import type { IssueWords } from './words'

type Column = ListColumn<ListedIssue, IssueOfSheet>

/**
 * The columns of the three-colour lists and of their sheet; on the phone title, light with its reason, place and lead.
 * Households stand by their masked head alone.
 */
export function issueColumns(words: IssueWords, sort: IssueFilter['sort'], now: Instant): Column[] {
  const { issues, export: t, ui, levels, stages, categories, sources, format } = words
  const yes = (claim: boolean) => (claim ? t('yes') : '')
  return [
    {
      head: issues('columns.light'),
      parts: ['light', 'small'],
      phone: 'fact',
      cell: ({ light, seen, stage }) => [light ?? '', seen ? whyShort(words, seen) : light ? '' : stages(stage)],
      sheet: { width: 8, text: ({ light }) => light && ui(`light.${light}`) },
    },
    {
      head: issues('columns.number'),
      parts: ['end'],
      cell: ({ number }) => number,
      sheet: { width: 17 },
    },
    {
      head: issues('columns.title'),
      parts: ['link'],
      wide: true,
      phone: 'title',
      cell: ({ title }) => title,
      sheet: { width: 40 },
    },
    { head: t('columns.text'), sheet: { width: 40, text: ({ text }) => text } },
    { head: t('columns.category'), sheet: { width: 10, text: ({ category }) => categories(category) } },
    { head: t('columns.township'), sheet: { width: 10, text: ({ township }) => township } },
    {
      head: issues('columns.village'),
      parts: ['text', 'small'],
      phone: 'fact',
      cell: ({ village, township }) => [village, township],
      sheet: { width: 10, text: ({ village }) => village },
    },
    { head: t('columns.group'), sheet: { width: 8, text: ({ group }) => group } },
    { head: t('columns.household'), sheet: { width: 8, text: ({ headName }) => headName && maskName(headName) } },
    { head: issues('columns.level'), parts: ['weak'], cell: ({ level }) => levels(level), sheet: { width: 8 } },
    {
      head: issues('columns.lead'),
      parts: ['text', 'weak'],
      phone: 'fact',
      cell: ({ lead }) => (lead ? [leadWords(words, lead), ''] : ['', issues('noLead')]),
      sheet: { width: 14, text: ({ lead }) => leadWords(words, lead) },
    },
    { head: t('columns.assisting'), sheet: { width: 18, text: ({ assisting }) => assisting.join(t('list')) } },
    { head: issues('columns.stage'), parts: ['weak'], cell: ({ stage }) => stages(stage), sheet: { width: 8 } },
    { head: t('columns.source'), sheet: { width: 10, text: ({ source }) => sources(source) } },
    { head: t('columns.urgent'), sheet: { width: 6, text: ({ urgent }) => yes(urgent) } },
    { head: t('columns.onTheSpot'), sheet: { width: 8, text: ({ onTheSpot }) => yes(onTheSpot) } },
    { head: t('columns.reporter'), sheet: { width: 10, text: ({ reporter }) => reporter } },
    { head: t('columns.reportedAt'), sheet: { instant: ({ reportedAt }) => reportedAt } },
    { head: t('columns.triagedAt'), sheet: { instant: ({ triagedAt }) => triagedAt } },
    { head: t('columns.firstRespondedAt'), sheet: { instant: ({ firstRespondedAt }) => firstRespondedAt } },
    { head: t('columns.onSiteAt'), sheet: { instant: ({ onSiteAt }) => onSiteAt } },
    {
      head: issues('columns.due'),
      parts: ['weak'],
      numeric: true,
      ...(sort === 'due' && { sorted: 'ascending' as const }),
      cell: ({ dueAt }) => (dueAt ? dueInTable(words, dueAt, now) : issues('noDue')),
      sheet: { instant: ({ dueAt }) => lastMinute(dueAt) },
    },
    {
      head: issues('columns.moved'),
      parts: ['weak'],
      numeric: true,
      ...(sort === 'moved' && { sorted: 'descending' as const }),
      cell: ({ movedAt }) => (dayOf(movedAt) === dayOf(now) ? format.time(movedAt) : format.tableDay(movedAt, now)),
      sheet: { instant: ({ movedAt }) => movedAt },
    },
    { head: t('columns.doneAt'), sheet: { instant: ({ doneAt }) => doneAt } },
    { head: t('columns.closedAt'), sheet: { instant: ({ closedAt }) => closedAt } },
    { head: t('columns.daysLate'), sheet: { number: ({ daysLate }) => daysLate } },
    { head: t('columns.returns'), sheet: { number: ({ returns }) => returns } },
    { head: t('columns.extensions'), sheet: { number: ({ extensions }) => extensions } },
    { head: t('columns.supervisions'), sheet: { number: ({ supervisions }) => supervisions } },
    { head: t('columns.reopenings'), sheet: { number: ({ reopenings }) => reopenings } },
  ]
}

/** Of an untriaged issue the light's own word says it. */
const whyShort = (words: IssueWords, seen: NonNullable<ListedIssue['seen']>) =>
  seen.rule === 'UNTRIAGED' ? '' : shortLight(words, seen)

/** A deadline of 24:00 belongs to the day that ends there, so it is written as its last minute. */
const lastMinute = (due: Instant | null) => (due && endsWithDay(due) ? new Date(due.getTime() - MINUTE) : due)
