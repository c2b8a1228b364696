import type { FormField } from '@/components/form/form-field'
import type { RegisterWords } from '@/lib/domains/households/words'
import { HouseholdCategory } from '@/lib/generated/prisma/enums'
import { memberFields, options } from './fact-fields'

interface Places {
  villages: { id: string; name: string; township: string }[]
  village: { id: string } | undefined
  groups: { id: string; name: string }[]
}

/** The fields of a new household: where, of which category, and its head. */
export function foundingFields(words: RegisterWords, { villages, village, groups }: Places): FormField[] {
  const { t, issues, forms } = words
  const towns = [...new Set(villages.map(({ township }) => township))]
  return [
    ...(villages.length === 1
      ? []
      : [
          {
            ...({ kind: 'choice', name: 'villageId', label: forms('fields.village'), required: true } as const),
            options: towns.map((town) => ({
              label: town,
              options: villages
                .filter(({ township }) => township === town)
                .map(({ id, name }) => ({ value: id, label: name })),
            })),
            ...{ none: forms('choose'), value: village?.id ?? '' },
          },
        ]),
    ...(groups.length === 0
      ? []
      : [
          {
            ...({
              kind: 'choice',
              name: 'groupId',
              label: t('fields.groupId'),
              none: forms('unknown'),
            } as const),
            options: groups.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]),
    {
      ...{ kind: 'choice', name: 'category', label: t('fields.category'), required: true },
      options: options(HouseholdCategory, (one) => issues(`household.categories.${one}`)),
      ...{ none: forms('choose'), value: 'ORDINARY' },
    },
    ...memberFields(words, {}, 'none'),
    { kind: 'line', name: 'phone', label: t('fields.phone'), max: 20 },
  ]
}
