import { workdaysIn } from '@/lib/domains/policies/rules/calendar-year'
import { IssueCategory } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'
import { type FieldName, type FieldsOf, numbers } from './policy-field'

/** The rules that headquarters drafts: lights, deadlines, the calendar, how often households are visited. */
export const COMMAND_FIELDS: FieldsOf<'LIGHTS' | 'DEADLINES' | 'CALENDAR' | 'VISIT_CADENCE'> = {
  LIGHTS(value, { t, categories }) {
    const n = numbers(t)
    return [
      {
        kind: 'group',
        fields: [
          {
            kind: 'several',
            name: 'redLine',
            label: t('fields.redLine'),
            options: Object.values(IssueCategory).map((one) => ({ value: one, label: categories(one) })),
            value: value.redLine,
          },
        ],
      },
      {
        kind: 'group',
        title: t('groups.time'),
        fields: [
          n('timeShortFraction', value.timeShortFraction, 'parts', 2, 10),
          n('silenceWorkdays', value.silenceWorkdays, 'workdays', 1, 250),
          n('raiseWorkdays', value.raiseWorkdays, 'workdays', 1, 250),
        ],
      },
      {
        kind: 'group',
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
        kind: 'group',
        title: t('groups.triage'),
        fields: [
          days('triageWorkdays', value.triageWorkdays),
          n('urgentTriageHours', value.urgentTriageHours, 'hours', 1, 720),
        ],
      },
      {
        kind: 'group',
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
        kind: 'group',
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
  CALENDAR(value, { t, month, weekday }, year) {
    const works = workdaysIn(value, year)
    return [
      {
        kind: 'group',
        fields: [
          {
            kind: 'year',
            name: 'workdays',
            label: t('fields.workdays', { year: String(year), count: works.length }),
            of: {
              year,
              works,
              months: Array.from({ length: 12 }, (_, n) => month(`${year}-${String(n + 1).padStart(2, '0')}-01`)),
              weekdays: FIRST_WEEK.map(weekday),
              words: { works: t('works'), off: t('off') },
            },
          },
        ],
      },
    ]
  },
  VISIT_CADENCE(value, { t }) {
    const n = numbers(t)
    return [
      {
        kind: 'group',
        fields: [n('watchedDays', value.watchedDays, 'days', 1, 365), n('otherDays', value.otherDays, 'days', 1, 365)],
      },
    ]
  },
}

/** A week that begins on a Monday. */
const FIRST_WEEK: LocalDate[] = Array.from({ length: 7 }, (_, day) => `2026-06-0${day + 1}`)
