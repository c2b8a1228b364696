import type { PolicyWords } from '@/components/policies/policy-field'
import { type LocalDate, ZONE } from '@/lib/ground/clock'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { type Translator, translator } from '@/lib/ground/i18n/translator'

/** What rules are written with, in the language of the present request. */
export async function policyWords(): Promise<PolicyWords> {
  const [locale, t, categories] = await Promise.all([currentLocale(), translator('policies'), translator('categories')])
  const noon = (day: LocalDate) => new Date(`${day}T12:00:00+08:00`)
  const month = new Intl.DateTimeFormat(locale, { timeZone: ZONE, month: 'long' })
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: ZONE, weekday: 'narrow' })
  return {
    locale,
    t,
    categories,
    month: (day) => month.format(noon(day)),
    weekday: (day) => weekday.format(noon(day)),
  }
}

/** What the values of rules are read with. */
export function factWords(t: Translator<'policies'>) {
  return {
    yes: t('yes'),
    no: t('no'),
    none: t('none'),
    and: t('and'),
    may: t('may'),
  }
}
