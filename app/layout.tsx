import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SoftLinks } from '@/components/frame/soft-links'
import { asTheme, THEME_COOKIE } from '@/components/frame/theme'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { translator } from '@/lib/ground/i18n/translator'
import { ErrorWords } from './error-words'
import './globals.css'

/** Every page is made for its request: the Content-Security-Policy's nonce is new each time, and so is who asks. */
export const dynamic = 'force-dynamic'

const GROUND = { day: '#ffffff', night: '#191f28' }

async function chosenTheme() {
  return asTheme((await cookies()).get(THEME_COOKIE)?.value)
}

/** Without a title: each page names its own, and two would stand in the head. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('frame')
  return {
    applicationName: t('product'),
    manifest: '/manifest.webmanifest',
    icons: { icon: '/icon.svg', apple: '/apple-icon.png' },
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme()
  return {
    width: 'device-width',
    initialScale: 1,
    viewportFit: 'cover',
    themeColor: theme
      ? GROUND[theme]
      : [
          { media: '(prefers-color-scheme: light)', color: GROUND.day },
          { media: '(prefers-color-scheme: dark)', color: GROUND.night },
        ],
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, t] = await Promise.all([currentLocale(), chosenTheme(), translator('errors')])
  return (
    <html lang={locale} data-theme={theme} suppressHydrationWarning>
      <body>
        <ErrorWords
          words={{
            title: t('errorTitle'),
            text: t('errorPlain'),
            textWithNumber: t('error', { digest: '{digest}' }),
            retry: t('retry'),
            home: t('home'),
          }}
        >
          {children}
        </ErrorWords>
        <SoftLinks />
      </body>
    </html>
  )
}
