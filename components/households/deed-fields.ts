import type { FormField } from '@/components/form/form-field'
import type { HouseholdDetail } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { IncomeSource, MonitorKind, PovertyStatus, Relation } from '@/lib/generated/prisma/enums'
import { dayOf } from '@/lib/ground/clock'
import { factFields, memberFields, options } from './fact-fields'

/** What can be done to a household, each with a form of its own (`?do=`). */
const DEEDS_OF_HOUSEHOLD = [
  'edit',
  'plan',
  'income',
  'add',
  'member',
  'leave',
  'transfer',
  'split',
  'merge',
  'end',
  'helper',
  'propose',
  'look',
  'decide',
] as const
export type HouseholdVerb = (typeof DEEDS_OF_HOUSEHOLD)[number]

export function isHouseholdVerb(asked: unknown): asked is HouseholdVerb {
  return DEEDS_OF_HOUSEHOLD.includes(asked as HouseholdVerb)
}

type Person = { id: string; name: string; bornOn: string; hasIdNumber: boolean }
export interface Choices {
  groups: { id: string; name: string }[]
  workers: { id: string; name: string; post: string }[]
  people: Person[]
}

/** The fields of one form, filled with what stands there. */
export function deedFields(
  verb: HouseholdVerb,
  words: RegisterWords,
  household: HouseholdDetail,
  choices: Choices,
  memberId: string | undefined,
): FormField[] {
  const { t, forms, issues } = words
  const people = choices.people.map(({ id, name }) => ({ value: id, label: name }))
  const others = people.filter(({ value }) => value !== memberId)
  const member = household.members.find(({ id }) => id === memberId)
  const relations = options(Relation, (one) => t(`relations.${one}`)).filter(({ value }) => value !== 'HEAD')
  const on: FormField = { kind: 'day', name: 'on', label: forms('fields.on'), required: true, ...today(household) }
  const newHead: FormField = {
    ...{ kind: 'choice', name: 'newHeadId', label: forms('fields.newHead'), help: forms('fields.newHeadHelp') },
    ...{ options: others, none: forms('none') },
  }
  const heads = member?.relation === 'HEAD' && others.length > 0 ? [newHead] : []
  const into: FormField = {
    ...{ kind: 'line', name: 'intoNumber', label: forms('fields.intoNumber'), max: 60, required: true },
  }
  const reason = <T extends string>(values: readonly T[], word: (value: T) => string): FormField => ({
    ...{ kind: 'pick', name: 'reason', label: forms('fields.reason'), required: true },
    options: values.map((value) => ({ value, label: word(value) })),
  })
  switch (verb) {
    case 'edit':
      return factFields(
        words,
        household,
        choices.groups.map(({ id, name }) => ({ value: id, label: name })),
      )
    case 'plan':
      return [
        {
          ...{ kind: 'text', name: 'planNote', label: t('fields.planNote'), max: 1000 },
          ...{ help: forms('planHelp'), value: household.planNote },
        },
      ]
    case 'income':
      return incomeFields(words, household)
    case 'add':
      return memberFields(words, {}, household.members.length === 0 ? 'HEAD' : 'others')
    case 'member': {
      const named = choices.people.find(({ id }) => id === memberId)
      return memberFields(words, { ...member, ...named }, member?.relation === 'HEAD' ? 'HEAD' : 'others')
    }
    case 'leave':
      return [reason(['MOVED', 'DIED', 'MARRIED', 'MISTAKEN'] as const, (one) => t(`lefts.${one}`)), on, ...heads]
    case 'transfer':
      return [
        into,
        {
          ...{ kind: 'choice', name: 'relation', label: t('fields.relation'), required: true },
          ...{ options: relations, none: forms('choose') },
        },
        on,
        ...heads,
      ]
    case 'split':
      return [
        {
          ...{
            kind: 'several',
            look: 'folded',
            name: 'memberIds',
            label: forms('fields.memberIds'),
            help: forms('several'),
          },
          options: people,
        },
        {
          ...{ kind: 'choice', name: 'newHeadId', label: forms('fields.newHouseHead'), required: true },
          ...{ options: people, none: forms('choose') },
        },
        {
          ...{ kind: 'choice', name: 'stayingHeadId', label: forms('fields.stayingHead') },
          ...{ help: forms('fields.stayingHeadHelp'), options: people, none: forms('none') },
        },
        on,
      ]
    case 'merge':
      return [into, on]
    case 'end':
      return [reason(['MOVED', 'DIED'] as const, (one) => t(`ends.${one}`)), on]
    case 'helper':
      return [
        {
          ...{ kind: 'choice', name: 'helperId', label: forms('fields.helperId'), none: forms('none') },
          options: choices.workers.map(({ id, name, post }) => ({
            value: id,
            label: t('facts.helperWith', { name, post }),
          })),
          value: household.helperId ?? '',
        },
      ]
    case 'propose':
      return [
        {
          ...{ kind: 'pick', name: 'povertyStatus', label: forms('fields.povertyStatus'), required: true },
          options: options(PovertyStatus, (one) => issues(`household.statuses.${one}`)),
          value: household.povertyStatus,
        },
        {
          ...{ kind: 'flag', name: 'enjoysPolicy', label: forms('fields.enjoysPolicy') },
          on: household.enjoysPolicy,
        },
        {
          ...{ kind: 'choice', name: 'monitorKind', label: forms('fields.monitorKind') },
          options: options(MonitorKind, (one) => issues(`household.monitors.${one}`)),
          ...{ none: forms('fields.notMonitored'), value: household.monitorKind ?? '' },
        },
        { kind: 'text', name: 'reason', label: forms('fields.why'), max: 500, required: true },
      ]
    case 'look':
    case 'decide':
      return [
        {
          ...{ kind: 'pick', name: 'decision', label: forms('fields.decision'), required: true },
          options: [
            { value: 'pass', label: forms('fields.pass') },
            { value: 'decline', label: forms('fields.decline') },
          ],
        },
        {
          ...{ kind: 'text', name: 'remark', label: forms('fields.remark'), max: 500 },
          help: forms('fields.remarkHelp'),
        },
      ]
  }
}

/** Up to today, which it is most often. */
function today({ now }: HouseholdDetail) {
  const day = dayOf(now)
  return { value: day, max: day }
}

const PARTS = ['wageYuan', 'businessYuan', 'propertyYuan', 'transferYuan', 'expenseYuan'] as const

/** The year before this one, with the people and the wages that the members have on record. */
function incomeFields({ t, forms }: RegisterWords, { incomes, members, now }: HouseholdDetail): FormField[] {
  const year = Number(dayOf(now).slice(0, 4)) - 1
  const before = incomes.find((income) => income.year === year)
  const wages = members.reduce((sum, one) => sum + (one.workMonths ?? 0) * (one.monthlyIncomeYuan ?? 0), 0)
  const first: Partial<Record<string, number>> = { wageYuan: wages, people: members.length }
  const number = (name: (typeof PARTS)[number] | 'people', max: number): FormField => ({
    ...{ kind: 'line', name, label: t(`fields.${name}`), max, required: true },
    value: String(before?.[name] ?? first[name] ?? 0),
  })
  return [
    {
      ...{ kind: 'line', name: 'year', label: t('fields.year'), max: 4, required: true, value: String(year) },
    },
    number('people', 2),
    ...PARTS.map((name) => number(name, 11)),
    {
      ...{ kind: 'choice', name: 'source', label: t('fields.source'), required: true, none: forms('choose') },
      options: options(IncomeSource, (one) => t(`income.sources.${one}`)),
      value: before?.source ?? 'RECKONED',
    },
  ]
}
