import type { PostingsWords } from '@/components/postings/words'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'

/** What the pages of the postings write with, in the language of the request. */
export async function postingsWords(): Promise<PostingsWords> {
  const [t, matching, categories, ui, format] = await Promise.all([
    translator('postings'),
    translator('matching'),
    translator('categories'),
    translator('ui'),
    formatter(),
  ])
  return { t, matching, categories, ui, format }
}
