import { type Reason, reasonsFor } from '@/lib/domains/postings/matching/rules/explain'
import type { PairScore } from '@/lib/domains/postings/matching/rules/facts'
import type { IssueCategory } from '@/lib/generated/prisma/enums'
import type { Translator } from '@/lib/ground/i18n/translator'

export type MatchingWords = { matching: Translator<'matching'>; categories: Translator<'categories'> }

/** Why a candidate is proposed for a village, in one sentence: each reason with its facts and its points. */
export function pairSentence(
  words: MatchingWords,
  names: { candidate: string; unit: string; village: string },
  pair: PairScore,
): string {
  const { matching } = words
  const reasons = reasonsFor(pair).map((reason) => reasonWords(words, reason))
  return matching('sentence', {
    ...names,
    reasons: reasons.length > 0 ? reasons.join(matching('and')) : matching('noReason'),
    points: pair.points,
  })
}

/** One reason in words, for the sentence and for a table of the parts. */
function reasonWords({ matching, categories }: MatchingWords, { key, params }: Reason): string {
  const category = params.category && params.category !== 'none' ? categories(params.category as IssueCategory) : ''
  return matching(`reasons.${key}`, { ...params, category } as never)
}
