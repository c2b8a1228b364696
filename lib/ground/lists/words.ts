import { formatFor } from '@/lib/ground/i18n/format'
import type { Locale } from '@/lib/ground/i18n/locale'
import { translatorFor } from '@/lib/ground/i18n/translator'

/** What every list says, in one language; `keys` are the list's own words for what narrows it. */
export function listWordsIn(locale: Locale, keys: (key: string) => string) {
  return { lists: translatorFor(locale, 'lists'), format: formatFor(locale), keys }
}

export type ListWords = ReturnType<typeof listWordsIn>
