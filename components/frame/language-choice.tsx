'use client'

import type { ReactNode } from 'react'

interface Language {
  /** As in ?lang=en. */
  code: string
  /** In its own language. */
  label: string
  current: boolean
}

/** The present page in another language. With script the rest of the address is kept. */
export function LanguageChoice({ languages, tick }: { languages: Language[]; tick: ReactNode }) {
  return languages.map(({ code, label, current }) => (
    <a
      key={code}
      href={`?lang=${code}`}
      lang={code}
      hrefLang={code}
      data-hard=""
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        const address = new URL(location.href)
        address.searchParams.set('lang', code)
        event.currentTarget.href = address.href
      }}
    >
      {label}
      {tick}
    </a>
  ))
}
