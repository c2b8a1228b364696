import type { LocalDate } from '@/lib/clock'
import { CadreRank, IssueCategory, VillageClass } from '@/lib/generated/prisma/enums'
import type { Translator } from '@/lib/i18n/translator'
import type { PolicyKind, PolicyValue } from '@/lib/policies/kinds'
import { daysOf, workdaysIn } from '@/lib/policies/rules/calendar-year'
import { TEAM_KINDS } from '@/lib/policies/rules/team-kinds'

/** One thing that a rule says: what a form asks for it, and what a page shows of it. Words are ready to be shown. */
export type PolicyField =
  | { type: 'number'; name: string; label: string; unit: string; value: number; min: number; max: number }
  | { type: 'text'; name: string; label: string; value: string; max: number }
  | { type: 'flag'; name: string; label: string; value: boolean }
  | { type: 'several'; name: string; label: string; options: { value: string; label: string }[]; value: string[] }
  | {
      type: 'grid'
      label: string
      rows: { value: string; label: string }[]
      columns: { name: string; label: string; value: string[] }[]
    }
  | { type: 'year'; name: string; label: string; year: number; months: Month[]; weekdays: string[] }

export type Month = { label: string; days: { day: LocalDate; number: number; weekday: number; works: boolean }[] }
export type PolicyGroup = { title?: string; fields: PolicyField[] }

export interface PolicyWords {
  locale: string
  t: Translator<'policies'>
  categories: Translator<'categories'>
  /** The months and weekdays of the present language: 一月, 一. */
  month(day: LocalDate): string
  weekday(day: LocalDate): string
}

type Fields = { [K in PolicyKind]: (value: PolicyValue<K>, words: PolicyWords, year: number) => PolicyGroup[] }

/** What a rule says, group by group; of a calendar one year. */
export function policyGroups<K extends PolicyKind>(
  kind: K,
  value: PolicyValue<K>,
  words: PolicyWords,
  year: number,
): PolicyGroup[] {
  return FIELDS[kind](value, words, year)
}

type UnitName = 'workdays' | 'hours' | 'times' | 'years' | 'days' | 'points' | 'people' | 'parts' | 'age'

const FIELDS: Fields = {
  LIGHTS(value, { t, categories }) {
    const n = numbers(t)
    return [
      {
        fields: [
          {
            type: 'several',
            name: 'redLine',
            label: t('fields.redLine'),
            options: Object.values(IssueCategory).map((one) => ({ value: one, label: categories(one) })),
            value: value.redLine,
          },
        ],
      },
      {
        title: t('groups.time'),
        fields: [
          n('timeShortFraction', value.timeShortFraction, 'parts', 2, 10),
          n('silenceWorkdays', value.silenceWorkdays, 'workdays', 1, 250),
          n('raiseWorkdays', value.raiseWorkdays, 'workdays', 1, 250),
        ],
      },
      {
        title: t('groups.counts'),
        fields: [
          n('returnsYellow', value.returns.yellow, 'times', 1, 99),
          n('returnsRed', value.returns.red, 'times', 1, 99),
          n('rejectionsYellow', value.rejections.yellow, 'times', 1, 99),
          n('rejectionsRed', value.rejections.red, 'times', 1, 99),
          n('supervisionsYellow', value.unansweredSupervisions.yellow, 'times', 1, 99),
          n('supervisionsRed', value.unansweredSupervisions.red, 'times', 1, 99),
        ],
      },
    ]
  },
  DEADLINES(value, { t }) {
    const n = numbers(t)
    const days = (name: FieldName, days: number) => n(name, days, 'workdays', 1, 250)
    return [
      {
        title: t('groups.triage'),
        fields: [
          days('triageWorkdays', value.triageWorkdays),
          n('urgentTriageHours', value.urgentTriageHours, 'hours', 1, 720),
        ],
      },
      {
        title: t('groups.handling'),
        fields: [
          days('villageWorkdays', value.handlingWorkdays.VILLAGE),
          days('townshipWorkdays', value.handlingWorkdays.TOWNSHIP),
          days('countyWorkdays', value.handlingWorkdays.COUNTY),
          n('urgentHours', value.urgentHours, 'hours', 1, 720),
          days('capWorkdays', value.capWorkdays),
        ],
      },
      {
        title: t('groups.others'),
        fields: [
          days('signingWorkdays', value.signingWorkdays),
          days('returnWithinWorkdays', value.returnWithinWorkdays),
          days('restoreWithinWorkdays', value.restoreWithinWorkdays),
          days('supervisionAnswerWorkdays', value.supervisionAnswerWorkdays),
        ],
      },
    ]
  },
  CALENDAR(value, words, year) {
    const works = new Set(workdaysIn(value, year))
    const days = daysOf(year)
    const months = Array.from({ length: 12 }, (_, month): Month => {
      const own = days.filter((day) => Number(day.slice(5, 7)) === month + 1)
      return {
        label: words.month(own[0] ?? ''),
        days: own.map((day) => ({
          day,
          number: Number(day.slice(8)),
          weekday: weekdayOf(day),
          works: works.has(day),
        })),
      }
    })
    const weekdays = FIRST_WEEK.map(words.weekday)
    const label = words.t('fields.workdays', { year: String(year), count: works.size })
    return [{ fields: [{ type: 'year', name: 'workdays', label, year, months, weekdays }] }]
  },
  VISIT_CADENCE(value, { t }) {
    const n = numbers(t)
    return [
      {
        fields: [n('watchedDays', value.watchedDays, 'days', 1, 365), n('otherDays', value.otherDays, 'days', 1, 365)],
      },
    ]
  },
  RANK_MATCH(value, { t }) {
    return [
      {
        fields: [
          {
            type: 'grid',
            label: t('fields.ranks'),
            rows: Object.values(CadreRank).map((rank) => ({ value: rank, label: t(`ranks.${rank}`) })),
            columns: Object.values(VillageClass).map((one) => ({
              name: one,
              label: t(`classes.${one}`),
              value: value[one],
            })),
          },
        ],
      },
    ]
  },
  TEAM_KINDS(value, { t, locale }) {
    return TEAM_KINDS.map((kind): PolicyGroup => {
      const { label, posted, composition } = value[kind]
      const named = (name: string) => `${kind}_${name}`
      const n = (name: 'members' | 'countyMembers') =>
        ({
          type: 'number',
          name: named(name),
          label: t(`fields.${name}`),
          unit: t('units.people'),
          value: composition[name],
          min: 0,
          max: 30,
        }) as const
      return {
        title: locale === 'en' ? label.en : label.zh,
        fields: [
          { type: 'text', name: named('zh'), label: t('fields.zh'), value: label.zh, max: 12 },
          { type: 'text', name: named('en'), label: t('fields.en'), value: label.en, max: 40 },
          n('members'),
          n('countyMembers'),
          {
            type: 'flag',
            name: named('firstSecretaryLeads'),
            label: t('fields.firstSecretaryLeads'),
            value: composition.firstSecretaryLeads,
          },
          { type: 'flag', name: named('posted'), label: t('fields.posted'), value: posted },
        ],
      }
    })
  },
  POSTING_CONDITIONS(value, { t }) {
    const n = numbers(t)
    const flag = (name: 'onStaff' | 'healthy'): PolicyField => ({
      type: 'flag',
      name,
      label: t(`fields.${name}`),
      value: value[name],
    })
    return [
      {
        title: t('groups.person'),
        fields: [
          n('partyYears', value.partyYears, 'years', 0, 40),
          n('workYears', value.workYears, 'years', 0, 40),
          n('noLowGradeYears', value.noLowGradeYears, 'years', 0, 40),
          n('maxAge', value.maxAge, 'age', 30, 65),
          flag('onStaff'),
          flag('healthy'),
        ],
      },
      {
        title: t('groups.term'),
        fields: [
          n('termYears', value.termYears, 'years', 1, 10),
          n('noticeDays', value.noticeDays, 'days', 1, 60),
          n('termEndNoticeDays', value.termEndNoticeDays, 'days', 1, 365),
        ],
      },
    ]
  },
  MATCH_WEIGHTS(value, { t }) {
    const n = numbers(t)
    const names = [
      'category',
      'ruralExperience',
      'partyWorkExperience',
      'skills',
      'homeDistance',
      'reservePool',
    ] as const
    return [{ fields: names.map((name) => n(name, value[name], 'points', 0, 100)) }]
  },
}

type FieldName = Parameters<Translator<'policies'>>[0] extends infer K
  ? K extends `fields.${infer Name}`
    ? Name
    : never
  : never

const numbers =
  (t: Translator<'policies'>) =>
  (name: FieldName, value: number, unit: UnitName, min: number, max: number): PolicyField => ({
    type: 'number',
    name,
    label: t(`fields.${name}` as 'fields.redLine'),
    unit: t(`units.${unit}`),
    value,
    min,
    max,
  })

/** A week that begins on a Monday. */
const FIRST_WEEK: LocalDate[] = Array.from({ length: 7 }, (_, day) => `2026-06-0${day + 1}`)
/** 0 is Monday. */
const weekdayOf = (day: LocalDate) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
