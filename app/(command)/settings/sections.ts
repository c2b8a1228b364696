import type { IconName } from '@/components/ui/icon'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { mayEver } from '@/lib/ground/access/seats'

/** A part of the settings: where it is, and the deeds of which any one opens it. Its words are `settings.sections.<key>`. */
const SECTIONS = [
  { key: 'accounts', href: '/settings/accounts', icon: 'people', deeds: ['account.manage', 'audit.view'] }, // who may explain all of them
  { key: 'grants', href: '/settings/grants', icon: 'check', deeds: ['grant.approve'] },
  { key: 'policies', href: '/settings/policies', icon: 'document', deeds: ['policy.view'] },
  { key: 'places', href: '/settings/places', icon: 'place', deeds: ['register.places'] },
] as const satisfies readonly { key: string; href: string; icon: IconName; deeds: readonly Deed[] }[]

export type SettingsSection = (typeof SECTIONS)[number]

/** Any one of these opens the settings. */
export const SETTINGS_DEEDS: readonly Deed[] = SECTIONS.flatMap(({ deeds }) => deeds)

/** The parts of the settings that a person may open. Each page asks for its deed itself. */
export function settingsSections(actor: Actor): SettingsSection[] {
  return SECTIONS.filter(({ deeds }) => deeds.some((deed) => mayEver(actor, deed)))
}
