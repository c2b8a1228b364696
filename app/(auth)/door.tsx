import type { ReactNode } from 'react'
import { BrandMark } from '@/components/frame/brand-mark'
import { LanguageChoice } from '@/components/frame/language-choice'
import { ThemeButton } from '@/components/frame/theme-control'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { sentences, translator } from '@/lib/ground/i18n/translator'

/** The page of whoever is not signed in: the mark, one card, and beneath it language and theme. */
export async function Door({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  const [t, frame, locale] = await Promise.all([translator('login'), sentences('frame'), currentLocale()])
  return (
    <main className="login" id="main">
      <div className="login-brand">
        <BrandMark />
        <h1>
          {frame.product}
          <small>{t('tagline')}</small>
        </h1>
      </div>
      <section className="card login-card" data-wide={wide ? '' : undefined} aria-label={label}>
        {children}
      </section>
      <nav className="login-tools" aria-label={frame.language}>
        <LanguageChoice locale={locale} />
        <ThemeButton label={frame.themeSwitch} />
      </nav>
    </main>
  )
}
