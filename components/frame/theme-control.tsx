import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icon'
import { asTheme, THEME_COOKIE, type Theme } from './theme'

const CHANGED = 'theme-changed'
const YEAR = 365 * 24 * 60 * 60

function choose(theme: Theme | undefined) {
  const root = document.documentElement
  if (theme) root.dataset.theme = theme
  else delete root.dataset.theme
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it with the next page; cookieStore needs https
  document.cookie = `${THEME_COOKIE}=${theme ?? ''}; path=/; max-age=${theme ? YEAR : 0}; samesite=lax`
  dispatchEvent(new Event(CHANGED))
}

/** What is shown now, chosen or the system's. */
function shown(): Theme {
  const chosen = asTheme(document.documentElement.dataset.theme)
  return chosen ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'day')
}

/** One tap between day and night. Of moon and sun the stylesheet shows one, so that it is right at once. */
export function ThemeButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="icon-button theme-button"
      aria-label={label}
      onClick={() => choose(shown() === 'day' ? 'night' : 'day')}
    >
      <Icon name="moon" />
      <Icon name="sun" />
    </button>
  )
}

function subscribe(listen: () => void) {
  addEventListener(CHANGED, listen)
  return () => removeEventListener(CHANGED, listen)
}

/** Day, night, or as the system: three choices of a menu. */
export function ThemeChoice({ day, night, system }: { day: string; night: string; system: string }) {
  const chosen = useSyncExternalStore(
    subscribe,
    () => asTheme(document.documentElement.dataset.theme),
    () => undefined,
  )
  const choices: [Theme | undefined, string][] = [
    ['day', day],
    ['night', night],
    [undefined, system],
  ]
  return choices.map(([theme, label]) => (
    <button key={label} type="button" aria-pressed={chosen === theme} onClick={() => choose(theme)}>
      {label}
      <Icon name="check" className="menu-tick" />
    </button>
  ))
}
