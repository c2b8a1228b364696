import { TITLE_LENGTH } from '@/lib/domains/issues/limits'
import type { Values } from './form-values'
import type { ReportWords } from './words'

/** What is missing, by field, before a draft is laid aside: the server checks everything again. */
export function checkReport(values: Values, words: ReportWords): Record<string, string> {
  const wrong: Record<string, string> = {}
  const title = titleError(values.title, words)
  if (title) wrong.title = title
  if (!values.category) wrong.category = words.category.missing
  if (!values.villageId) wrong.villageId = words.place.missing
  if (values.onTheSpot) {
    if ((values.outcome?.trim().length ?? 0) < 2) wrong.outcome = words.settle.missingOutcome
    if (!values.team) wrong.team = words.settle.missingTeam
    if ((values.present?.trim().length ?? 0) < 2) wrong.present = words.settle.missingPresent
  }
  return wrong
}

/** What is wrong with a title and what to write; the sentence of the form itself, wherever the refusal came from. */
export function titleError(title: string | undefined, words: ReportWords): string | undefined {
  const length = [...(title ?? '').trim()].length
  if (length < TITLE_LENGTH.min) return words.title.short
  if (length > TITLE_LENGTH.max) return words.title.long
}
