'use client'

import type { ReactNode } from 'react'
import type { Locale } from '@/lib/ground/i18n/locale'
import { Language, SAYINGS } from './sayings'
import type { Theme } from './theme'
import { useSoftLinks } from './use-soft-links'

const GROUND: Record<Theme, string> = { day: '#ffffff', night: '#191f28' }

interface PageRootProps {
  locale: Locale
  /** As chosen; without a choice it follows the system. */
  theme?: Theme
  children: ReactNode
}

/** What all pages have in common, as a leaf: in the head what no page changes, the language, and links that are followed softly. */
export function PageRoot({ locale, theme, children }: PageRootProps) {
  useSoftLinks()
  return (
    <Language value={locale}>
      {theme ? (
        <meta name="theme-color" content={GROUND[theme]} />
      ) : (
        <>
          <meta name="theme-color" content={GROUND.day} media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content={GROUND.night} media="(prefers-color-scheme: dark)" />
        </>
      )}
      <meta name="application-name" content={SAYINGS[locale].frame.product} />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="icon" href="/icon.svg" />
      <link rel="apple-touch-icon" href="/apple-icon.png" />
      {children}
    </Language>
  )
}
