import type { IconName } from '@/components/ui/icon'

export interface NavLink {
  href: string
  label: string
  icon: IconName
  /** What waits behind it. */
  count?: string
  current?: boolean
}

/** Only the entries of the person's own roles; a heading opens a group. */
export type NavEntry = NavLink | { heading: string }

/** One of up to four places of the phone's bottom bar. */
export interface BarSlot extends Omit<NavLink, 'count'> {
  count?: number
  /** 记问题: raised, in the middle. */
  main?: boolean
}

/** The entries that the phone's bar has no room for: they stand in the menu behind 我的. */
export function besides(bar: readonly BarSlot[], nav: readonly NavEntry[]): NavLink[] {
  const inBar = new Set(bar.map(({ href }) => href))
  return nav.filter((entry): entry is NavLink => 'href' in entry && !inBar.has(entry.href))
}
