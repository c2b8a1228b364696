import { cookies, headers } from 'next/headers'
import { cache } from 'react'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'zh-CN'

/** Where a person's choice of language is kept. */
export const LOCALE_COOKIE = 'lang'
/** How proxy.ts passes on a language that the address names (?lang=en), which wins over the cookie. */
export const LOCALE_HEADER = 'x-lang'

/** The language that a value names, if it is one of ours. */
export function asLocale(value: string | null | undefined): Locale | undefined {
  return LOCALES.find((locale) => locale === value)
}

/** The language of the present request: the address, else the cookie, else Chinese. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const [sent, kept] = await Promise.all([headers(), cookies()])
  return asLocale(sent.get(LOCALE_HEADER)) ?? asLocale(kept.get(LOCALE_COOKIE)?.value) ?? DEFAULT_LOCALE
})
