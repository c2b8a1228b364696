const THEMES = ['day', 'night'] as const
/** Day or night as a person chose it; without a choice it follows the system. */
export type Theme = (typeof THEMES)[number]

/** Where the choice is kept; the root layout sets it as data-theme on <html>. */
export const THEME_COOKIE = 'theme'

export function asTheme(value: string | null | undefined): Theme | undefined {
  return THEMES.find((theme) => theme === value)
}
