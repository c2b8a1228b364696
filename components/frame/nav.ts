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
