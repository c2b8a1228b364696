import 'server-only'
import type { RegisterEntry } from '@/lib/ground/audit/entries'
import { formatFor } from '@/lib/ground/i18n/format'
import { currentLocale, type Locale } from '@/lib/ground/i18n/locale'
import { translatorFor } from '@/lib/ground/i18n/translator'
import { listWordsIn } from '@/lib/ground/lists/words'
import { sentenceOf } from '@/lib/ground/trail/sentence'
import { sentenceWordsIn } from '@/lib/ground/trail/words'
import type { RegisterKey } from './filter'

/** Everything that the screens of households say in one language. */
function registerWordsIn(locale: Locale) {
  const t = translatorFor(locale, 'households')
  const trail = sentenceWordsIn(locale)
  return {
    locale,
    format: formatFor(locale),
    t,
    ofList: listWordsIn(locale, (key) => t(`keys.${key as RegisterKey}`)),
    forms: translatorFor(locale, 'householdForms'),
    issues: translatorFor(locale, 'issues'),
    moves: translatorFor(locale, 'moves'),
    stages: translatorFor(locale, 'stages'),
    ui: translatorFor(locale, 'ui'),
    /** What was done, as the audit says it. */
    happened: (entry: RegisterEntry) => sentenceOf({ type: entry.type, data: { ...entry }, person: '' }, trail),
  }
}

export type RegisterWords = ReturnType<typeof registerWordsIn>

/** The words of households in the language of the present request. */
export async function registerWords(): Promise<RegisterWords> {
  return registerWordsIn(await currentLocale())
}
