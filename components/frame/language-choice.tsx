import { useContext } from 'react'
import { Icon } from '@/components/ui/icon'
import { Language } from './sayings'

/** Each in its own language. */
const LANGUAGES = [
  { code: 'zh-CN', label: '中文' },
  { code: 'en', label: 'English' },
]

/** The present page in another language: a whole load, since every sentence changes. With script the rest of the address is kept. */
export function LanguageChoice({ tick }: { tick?: boolean }) {
  const locale = useContext(Language)
  return LANGUAGES.map(({ code, label }) => (
    <a
      key={code}
      href={`?lang=${code}`}
      lang={code}
      hrefLang={code}
      data-hard=""
      aria-current={code === locale ? 'true' : undefined}
      onClick={(event) => {
        const address = new URL(location.href)
        address.searchParams.set('lang', code)
        event.currentTarget.href = address.href
      }}
    >
      {label}
      {tick && <Icon name="check" className="menu-tick" />}
    </a>
  ))
}
