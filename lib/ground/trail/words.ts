import 'server-only'
import { formatFor } from '@/lib/ground/i18n/format'
import { currentLocale, type Locale } from '@/lib/ground/i18n/locale'
import { translatorFor } from '@/lib/ground/i18n/translator'
import { listWordsIn } from '@/lib/ground/lists/words'
import type { AuditFilter } from './filter'

function auditWordsIn(locale: Locale) {
  const t = translatorFor(locale, 'audit')
  return {
    t,
    format: formatFor(locale),
    ofList: listWordsIn(locale, (key) => t(`keys.${key as keyof AuditFilter}`)),
    roles: translatorFor(locale, 'roles'),
    events: translatorFor(locale, 'events'),
  }
}

export type AuditWords = ReturnType<typeof auditWordsIn>

/** The words of the audit, in the language of the present request. */
export async function auditWords(): Promise<AuditWords> {
  return auditWordsIn(await currentLocale())
}
