import type { MoveField } from '@/components/issues/move-field'
import type { RegisterWords } from '@/lib/domains/households/words'
import { HouseholdCategory } from '@/lib/generated/prisma/enums'
import { memberFields, options } from './fact-fields'

interface Places {
  villages: { id: string; name: string; township: string }[]
  village: { id: string } | undefined
  groups: { id: string; name: string }[]
}

/** The fields of a new household: where, of which category, and its head. */
export function foundingFields(words: RegisterWords, { villages, village, groups }: Places): MoveField[] {
  const { t, issues, forms } = words
  const towns = [...new Set(villages.map(({ township }) => township))]
  return [
    ...(villages.length === 1
      ? []
      : [
          {
            ...({ kind: 'select', name: 'villageId', label: forms('fields.village'), required: true } as const),
            options: towns.map((town) => ({
              label: town,
              options: villages
                .filter(({ township }) => township === town)
                .map(({ id, name }) => ({ value: id, label: name })),
            })),
            ...{ placeholder: forms('choose'), value: village?.id ?? '' },
          },
        ]),
    ...(groups.length === 0
      ? []
      : [
          {
            ...({
              kind: 'select',
              name: 'groupId',
              label: t('fields.groupId'),
              placeholder: forms('unknown'),
            } as const),
            options: groups.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]),
    {
      ...{ kind: 'select', name: 'category', label: t('fields.category'), required: true },
      options: options(HouseholdCategory, (one) => issues(`household.categories.${one}`)),
      ...{ placeholder: forms('choose'), value: 'ORDINARY' },
    },
    ...memberFields(words, {}, 'none'),
    { kind: 'text', name: 'phone', label: t('fields.phone'), maxLength: 20 },
  ]
}
