import { dayOf, type Instant, type LocalDate } from '@/lib/ground/clock'
import type { DocumentText } from '@/lib/ground/documents/layout'
import { formatFor } from '@/lib/ground/i18n/format'
import { translatorFor } from '@/lib/ground/i18n/translator'
import { letterNumber } from './number'

/** A letter as it is stored, with the county whose department sends it. */
export type LetterFacts = {
  county: { name: string; shortName: string }
  personName: string
  villageName: string
  townshipName: string
  fromOn: LocalDate
  year: number | null
  number: number | null
  signedAt: Instant | null
}

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
