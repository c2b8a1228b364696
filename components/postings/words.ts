import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

/** What every part of the postings writes with. */
export type PostingsWords = {
  t: Translator<'postings'>
  matching: Translator<'matching'>
  categories: Translator<'categories'>
  ui: Translator<'ui'>
  format: Format
}
