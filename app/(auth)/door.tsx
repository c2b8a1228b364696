'use client'

import type { ReactNode } from 'react'
import { BrandMark } from '@/components/frame/brand-mark'
import { LanguageChoice } from '@/components/frame/language-choice'
import { useSayings } from '@/components/frame/sayings'
import { ThemeButton } from '@/components/frame/theme-control'

interface DoorProps {
  label: string
  wide?: boolean
  children: ReactNode
}

/** The page of whoever is not signed in: the mark, one card, and beneath it language and theme. */
export function Door({ label, wide, children }: DoorProps) {
  const { frame } = useSayings()
  return (
    <main className="login" id="main">
      <title>{`${label} · ${frame.product}`}</title>
      <div className="login-brand">
        <BrandMark />
        <h1>
          {frame.product}
          <small>{frame.doorTagline}</small>
        </h1>
      </div>
      <section className="card login-card" data-wide={wide ? '' : undefined} aria-label={label}>
        {children}
      </section>
      <nav className="login-tools" aria-label={frame.language}>
        <LanguageChoice />
        <ThemeButton label={frame.themeSwitch} />
      </nav>
    </main>
  )
}
