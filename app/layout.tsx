import type { Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { FormWordsProvider } from '@/components/form/form-words'
import { PageRoot } from '@/components/frame/page-root'
import { asTheme, THEME_COOKIE } from '@/components/frame/theme'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { formWords } from './form-words'
import './globals.css'

/** Every page is made for its request: the Content-Security-Policy's nonce is new each time, and so is who asks. */
export const dynamic = 'force-dynamic'

/** Titles and the rest of the head are the leaves' own: metadata would travel with every page twice. */
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, kept, forms] = await Promise.all([currentLocale(), cookies(), formWords()])
  const theme = asTheme(kept.get(THEME_COOKIE)?.value)
  return (
    <html lang={locale} {...(theme && { 'data-theme': theme })} suppressHydrationWarning>
      <body>
        <PageRoot locale={locale} {...(theme && { theme })}>
          <FormWordsProvider words={forms}>{children}</FormWordsProvider>
        </PageRoot>
      </body>
    </html>
  )
}
