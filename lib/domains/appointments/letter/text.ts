import { letterNumber } from '@/lib/domains/appointments/rules/letter-number'
import type { LetterFacts } from '@/lib/domains/appointments/shown'
import { dayOf, type Instant } from '@/lib/ground/clock'
import type { DocumentText } from '@/lib/ground/documents/layout'
import { formatFor } from '@/lib/ground/i18n/format'
import { translatorFor } from '@/lib/ground/i18n/translator'

/** What the letter says. An official letter is in Chinese whoever asks for it; unsigned it has neither number nor date. */
export function letterText(letter: LetterFacts, now: Instant): DocumentText {
  const t = translatorFor('zh-CN', 'letter')
  const { yearDay } = formatFor('zh-CN')
  const { county, signedAt } = letter
  const year = letter.year ?? Number(dayOf(now).slice(0, 4))
  const sender = t('sender', { county: county.name })
  return {
    head: t('head', { sender }),
    number: letterNumber(county.shortName, year, letter.number),
    title: t('title'),
    to: t('to', { person: letter.personName }),
    body: [
      t('appointed', { township: letter.townshipName, village: letter.villageName, day: yearDay(letter.fromOn) }),
      t('duties'),
    ],
    sender,
    date: signedAt ? yearDay(signedAt) : t('unsigned', { year }),
  }
}
