import { ISSUES } from '@/lib/domains/issues/filter'
import { ASKED_KEYS, listIssueChoices } from '@/lib/domains/issues/queries/filter-choices'
import { choicesRoute } from '@/lib/ground/lists/choices'

export const GET = choicesRoute('issue.view', ISSUES, ASKED_KEYS, listIssueChoices)
