import type { FormGroup } from '@/components/form/form-field'
import type { PolicyKind, PolicyValue } from '@/lib/domains/policies/kinds'
import { COMMAND_FIELDS } from './command-fields'
import { PEOPLE_FIELDS } from './people-fields'
import type { FieldsOf, PolicyWords } from './policy-field'

const FIELDS: FieldsOf<PolicyKind> = { ...COMMAND_FIELDS, ...PEOPLE_FIELDS }

/** What a rule says, group by group; of a calendar one year. */
export function policyGroups<K extends PolicyKind>(
  kind: K,
  value: PolicyValue<K>,
  words: PolicyWords,
  year: number,
): FormGroup[] {
  return FIELDS[kind](value, words, year)
}
