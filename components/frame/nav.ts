import type { IconName } from '@/components/ui/icon'

export interface NavLink {
  href: string
  label: string
  icon: IconName
  /** What waits behind it. */
  count?: number
}

/** Only the entries of the person's own roles; a heading opens a group. */
export type NavEntry = NavLink | { heading: string }

/** Where a person may go, said once for desk and phone. */
export interface Nav {
  entries: NavEntry[]
  /** Which of them, by their addresses, stand in the phone's bar, in this order; 记问题 (REPORT) is raised in the middle. */
  bar: string[]
  /** The address of the one that the page stands under. */
  current?: string
}

/** Where an issue is reported: in the phone's bar alone, since at the desk every list has its button. */
export const REPORT = '/issues/new'

const linksOf = ({ entries }: Nav) => entries.filter((entry): entry is NavLink => 'href' in entry)

/** The entries of the phone's bar, in its order. */
export function barOf(nav: Nav, report: string): NavLink[] {
  const links = [...linksOf(nav), { href: REPORT, label: report, icon: 'plus' } as const]
  return nav.bar.flatMap((href) => links.find((link) => link.href === href) ?? [])
}

/** The entries that the phone's bar has no room for: they stand in the menu behind 我的. */
export function besides(nav: Nav): NavLink[] {
  return linksOf(nav).filter(({ href }) => !nav.bar.includes(href))
}
