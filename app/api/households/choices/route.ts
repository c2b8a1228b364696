import { REGISTER } from '@/lib/domains/households/filter'
import { ASKED_KEYS, listRegisterChoices } from '@/lib/domains/households/queries/filter-choices'
import { choicesRoute } from '@/lib/ground/lists/choices'

export const GET = choicesRoute('household.view', REGISTER, ASKED_KEYS, listRegisterChoices)
