import type { FormField } from '@/components/form/form-field'
import type { HouseholdDetail, MemberShown } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import {
  DropoutReason,
  Education,
  EntryRoad,
  Health,
  HouseGrade,
  HouseholdCategory,
  HouseStructure,
  IdentificationStandard,
  Labour,
  PovertyCause,
  Relation,
  SchoolState,
  Sex,
  WorkPlace,
} from '@/lib/generated/prisma/enums'

type Options = { value: string; label: string }[]

/** The words of each value of an enumeration. */
export function options<T extends string>(values: Record<string, T>, word: (value: T) => string): Options {
  return Object.values(values).map((value) => ({ value, label: word(value) }))
}

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))

/** The fields of a household's facts, filled with what stands there. */
export function factFields(words: RegisterWords, household: HouseholdDetail, groups: Options): FormField[] {
  const { t, issues, forms } = words
  const { house } = household
  const label = (name: Parameters<typeof fieldName>[1]) => fieldName(words, name)
  const choice = (name: 'standard' | 'structure' | 'houseGrade' | 'entryRoad', of: Options): FormField => ({
    ...{
      kind: 'choice',
      name,
      label: label(name),
      options: of,
      none: forms('unknown'),
      value: text(house[name]),
    },
  })
  const yes = (name: 'safeWater' | 'electricity' | 'cleanToilet'): FormField => ({
    ...{ kind: 'choice', name, label: label(name), none: forms('unknown'), value: text(house[name]) },
    options: [
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ],
  })
  const measure = (name: (typeof MEASURES)[number] | 'houseArea' | 'roadKm'): FormField => ({
    ...{ kind: 'line', name, label: label(name), max: 12, value: text(house[name]) },
  })
  const causes = options(PovertyCause, (cause) => t(`causes.${cause}`))
  return [
    {
      ...{ kind: 'choice', name: 'groupId', label: label('groupId'), options: groups },
      ...{ none: forms('unknown'), value: text(household.groupId) },
    },
    {
      ...{ kind: 'choice', name: 'category', label: label('category'), required: true, none: forms('choose') },
      options: options(HouseholdCategory, (one) => issues(`household.categories.${one}`)),
      value: household.category,
    },
    choice(
      'standard',
      options(IdentificationStandard, (one) => t(`standards.${one}`)),
    ),
    {
      ...{ kind: 'line', name: 'phone', label: label('phone'), max: 20 },
      ...(household.phoneMasked && { help: forms('keepPhone', { masked: household.phoneMasked }) }),
    },
    {
      ...{ kind: 'choice', name: 'mainCause', label: label('mainCause'), options: causes, none: forms('none') },
      value: text(household.mainCause),
    },
    {
      ...{
        kind: 'several',
        look: 'folded',
        name: 'otherCauses',
        label: label('otherCauses'),
        help: forms('several'),
        options: causes,
      },
      ...(household.otherCauses.length > 0 && { value: household.otherCauses }),
    },
    measure('houseArea'),
    choice(
      'structure',
      options(HouseStructure, (one) => t(`structures.${one}`)),
    ),
    choice(
      'houseGrade',
      options(HouseGrade, (grade) => t('house.gradeValue', { grade })),
    ),
    choice(
      'entryRoad',
      options(EntryRoad, (one) => t(`roads.${one}`)),
    ),
    measure('roadKm'),
    yes('safeWater'),
    yes('electricity'),
    yes('cleanToilet'),
    ...MEASURES.map(measure),
  ]
}

const MEASURES = ['farmlandMu', 'forestMu', 'returnedMu', 'orchardMu', 'pastureMu', 'waterMu'] as const

type Named = Parameters<RegisterWords['t']>[0] extends infer Key ? (Key extends `fields.${infer K}` ? K : never) : never

function fieldName({ t }: RegisterWords, name: Named): string {
  return t(`fields.${name}`)
}

/** A person as a form begins with them; nothing for someone new. */
export type MemberValues = Partial<Omit<MemberShown, 'name'>> & {
  name?: string
  bornOn?: string
  hasIdNumber?: boolean
}

/** The fields of a person; numbers that are on record are not shown, and stay where the field is left empty. */
export function memberFields(
  words: RegisterWords,
  member: MemberValues,
  withRelation: 'HEAD' | 'others' | 'none',
): FormField[] {
  const { t, forms } = words
  const label = (name: Named) => fieldName(words, name)
  const select = (name: Named, of: Options, more: { required?: boolean; none?: string } = {}): FormField => ({
    ...{ kind: 'choice', name, label: label(name), options: of, none: forms('unknown'), ...more },
    value: text(member[name as keyof MemberValues]),
  })
  const needed = { required: true, none: forms('choose') }
  const tick = (name: 'residentMedical' | 'employeeMedical' | 'seriousIllness' | 'pension'): FormField => ({
    ...{ kind: 'flag', name, label: label(name), on: member[name] ?? false },
  })
  const relations = options(Relation, (one) => t(`relations.${one}`)).filter(
    ({ value }) => (value === 'HEAD') === (withRelation === 'HEAD'),
  )
  return [
    { kind: 'line', name: 'name', label: label('name'), max: 40, required: true, value: text(member.name) },
    ...(withRelation === 'none' ? [] : [select('relation', relations, needed)]),
    {
      ...{ kind: 'line', name: 'idNumber', label: label('idNumber'), max: 40 },
      help: member.hasIdNumber ? forms('keepNumber') : forms('idHelp'),
    },
    { kind: 'day', name: 'bornOn', label: label('bornOn'), value: text(member.bornOn) },
    select(
      'sex',
      options(Sex, (one) => t(`sexes.${one}`)),
    ),
    {
      ...{ kind: 'line', name: 'ethnicity', label: label('ethnicity'), max: 20, required: true },
      value: member.ethnicity ?? '汉族',
    },
    select(
      'education',
      options(Education, (one) => t(`educations.${one}`)),
    ),
    select(
      'schoolState',
      options(SchoolState, (one) => t(`schools.${one}`)),
      { none: forms('none') },
    ),
    select(
      'dropoutReason',
      options(DropoutReason, (one) => t(`dropouts.${one}`)),
      { none: forms('none') },
    ),
    select(
      'health',
      options(Health, (one) => t(`healths.${one}`)),
      needed,
    ),
    select(
      'labour',
      options(Labour, (one) => t(`labours.${one}`)),
      needed,
    ),
    {
      ...{ kind: 'line', name: 'disabilityCert', label: label('disabilityCert'), max: 40 },
      ...(member.disabilityCertMasked && { help: forms('keepNumber') }),
    },
    select(
      'workPlace',
      options(WorkPlace, (one) => t(`workPlaces.${one}`)),
      { none: t('members.noWork') },
    ),
    { kind: 'line', name: 'workMonths', label: label('workMonths'), max: 2, value: text(member.workMonths) },
    {
      ...{ kind: 'line', name: 'monthlyIncomeYuan', label: label('monthlyIncomeYuan'), max: 8 },
      value: text(member.monthlyIncomeYuan),
    },
    tick('residentMedical'),
    tick('employeeMedical'),
    tick('seriousIllness'),
    tick('pension'),
  ]
}
