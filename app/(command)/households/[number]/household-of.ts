import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { requireActor } from '@/lib/access/require-actor'
import { mayEver, mayOpenRegister } from '@/lib/access/scope'
import { getHousehold } from '@/lib/households/queries/detail'
import type { HouseholdDetail } from '@/lib/households/shown'
import { registerWords } from '@/lib/households/words'

const household = cache(getHousehold)

/** The household that an address names, for who may open the register there; else not found. */
export async function householdOf(
  params: Promise<{ number: string }>,
): Promise<{ actor: Actor; household: HouseholdDetail }> {
  const actor = await requireActor()
  if (!mayOpenRegister(actor)) notFound()
  const found = await household(actor, numberIn((await params).number))
  if (!found) notFound()
  return { actor, household: found }
}

/** The number arrives percent-encoded; what cannot be decoded names nothing. */
function numberIn(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** From the county down to the household's village, where the person has pages of them. */
export async function crumbsOf(actor: Actor, { township, townshipCode, village, villageCode }: HouseholdDetail) {
  const { t } = await registerWords()
  const list = { label: t('title'), href: '/households' }
  return [
    ...(mayEver(actor, 'township.view') ? [{ label: township, href: `/townships/${townshipCode}` }] : []),
    ...(mayEver(actor, 'village.view') ? [{ label: village, href: `/villages/${villageCode}` }] : []),
    list,
  ]
}
