import 'server-only'
import { formatFor } from '@/lib/ground/i18n/format'
import { currentLocale, type Locale } from '@/lib/ground/i18n/locale'
import { translatorFor } from '@/lib/ground/i18n/translator'
import { listWordsIn } from '@/lib/ground/lists/words'
import type { AuditFilter } from './filter'

/** What a sentence about something that happened is made of, in one language. */
export function sentenceWordsIn(locale: Locale) {
  return {
    t: translatorFor(locale, 'audit'),
    format: formatFor(locale),
    roles: translatorFor(locale, 'roles'),
    events: translatorFor(locale, 'events'),
  }
}

export type SentenceWords = ReturnType<typeof sentenceWordsIn>

function auditWordsIn(locale: Locale) {
  const words = sentenceWordsIn(locale)
  return { ...words, ofList: listWordsIn(locale, (key) => words.t(`keys.${key as keyof AuditFilter}`)) }
}

export type AuditWords = ReturnType<typeof auditWordsIn>

/** The words of the audit, in the language of the present request. */
export async function auditWords(): Promise<AuditWords> {
  return auditWordsIn(await currentLocale())
}
