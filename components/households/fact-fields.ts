import type { MoveField } from '@/components/issues/move-field'
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
export function factFields(words: RegisterWords, household: HouseholdDetail, groups: Options): MoveField[] {
  const { t, issues, forms } = words
  const { house } = household
  const label = (name: Parameters<typeof fieldName>[1]) => fieldName(words, name)
  const choice = (name: 'standard' | 'structure' | 'houseGrade' | 'entryRoad', of: Options): MoveField => ({
    ...{
      kind: 'select',
      name,
      label: label(name),
      options: of,
      placeholder: forms('unknown'),
      value: text(house[name]),
    },
  })
  const yes = (name: 'safeWater' | 'electricity' | 'cleanToilet'): MoveField => ({
    ...{ kind: 'select', name, label: label(name), placeholder: forms('unknown'), value: text(house[name]) },
    options: [
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ],
  })
  const measure = (name: (typeof MEASURES)[number] | 'houseArea' | 'roadKm'): MoveField => ({
    ...{ kind: 'text', name, label: label(name), maxLength: 12, value: text(house[name]) },
  })
  const causes = options(PovertyCause, (cause) => t(`causes.${cause}`))
  return [
    {
      ...{ kind: 'select', name: 'groupId', label: label('groupId'), options: groups },
      ...{ placeholder: forms('unknown'), value: text(household.groupId) },
    },
    {
      ...{ kind: 'select', name: 'category', label: label('category'), required: true, placeholder: forms('choose') },
      options: options(HouseholdCategory, (one) => issues(`household.categories.${one}`)),
      value: household.category,
    },
    choice(
      'standard',
      options(IdentificationStandard, (one) => t(`standards.${one}`)),
    ),
    {
      ...{ kind: 'text', name: 'phone', label: label('phone'), maxLength: 20 },
      ...(household.phoneMasked && { help: forms('keepPhone', { masked: household.phoneMasked }) }),
    },
    {
      ...{ kind: 'select', name: 'mainCause', label: label('mainCause'), options: causes, placeholder: forms('none') },
      value: text(household.mainCause),
    },
    {
      ...{ kind: 'several', name: 'otherCauses', label: label('otherCauses'), help: forms('several'), options: causes },
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
): MoveField[] {
  const { t, forms } = words
  const label = (name: Named) => fieldName(words, name)
  const select = (name: Named, of: Options, more: { required?: boolean; placeholder?: string } = {}): MoveField => ({
    ...{ kind: 'select', name, label: label(name), options: of, placeholder: forms('unknown'), ...more },
    value: text(member[name as keyof MemberValues]),
  })
  const needed = { required: true, placeholder: forms('choose') }
  const tick = (name: 'residentMedical' | 'employeeMedical' | 'seriousIllness' | 'pension'): MoveField => ({
    ...{ kind: 'tick', name, label: label(name), ...(member[name] && { value: 'on' }) },
  })
  const relations = options(Relation, (one) => t(`relations.${one}`)).filter(
    ({ value }) => (value === 'HEAD') === (withRelation === 'HEAD'),
  )
  return [
    { kind: 'text', name: 'name', label: label('name'), maxLength: 40, required: true, value: text(member.name) },
    ...(withRelation === 'none' ? [] : [select('relation', relations, needed)]),
    {
      ...{ kind: 'text', name: 'idNumber', label: label('idNumber'), maxLength: 40 },
      help: member.hasIdNumber ? forms('keepNumber') : forms('idHelp'),
    },
    { kind: 'day', name: 'bornOn', label: label('bornOn'), value: text(member.bornOn) },
    select(
      'sex',
      options(Sex, (one) => t(`sexes.${one}`)),
    ),
    {
      ...{ kind: 'text', name: 'ethnicity', label: label('ethnicity'), maxLength: 20, required: true },
      value: member.ethnicity ?? '汉族',
    },
    select(
      'education',
      options(Education, (one) => t(`educations.${one}`)),
    ),
    select(
      'schoolState',
      options(SchoolState, (one) => t(`schools.${one}`)),
      { placeholder: forms('none') },
    ),
    select(
      'dropoutReason',
      options(DropoutReason, (one) => t(`dropouts.${one}`)),
      { placeholder: forms('none') },
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
      ...{ kind: 'text', name: 'disabilityCert', label: label('disabilityCert'), maxLength: 40 },
      ...(member.disabilityCertMasked && { help: forms('keepNumber') }),
    },
    select(
      'workPlace',
      options(WorkPlace, (one) => t(`workPlaces.${one}`)),
      { placeholder: t('members.noWork') },
    ),
    { kind: 'text', name: 'workMonths', label: label('workMonths'), maxLength: 2, value: text(member.workMonths) },
    {
      ...{ kind: 'text', name: 'monthlyIncomeYuan', label: label('monthlyIncomeYuan'), maxLength: 8 },
      value: text(member.monthlyIncomeYuan),
    },
    tick('residentMedical'),
    tick('employeeMedical'),
    tick('seriousIllness'),
    tick('pension'),
  ]
}
