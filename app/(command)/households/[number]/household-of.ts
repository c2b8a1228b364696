import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { requireActor } from '@/lib/access/require-actor'
import { mayOpenRegister } from '@/lib/access/scope/households'
import { mayEver } from '@/lib/access/seats'
import { getHousehold } from '@/lib/households/queries/detail'
import type { HouseholdDetail } from '@/lib/households/shown'
import { registerWords } from '@/lib/households/words'
import { numberIn } from '../../issues/[number]/number-in'

const household = cache(getHousehold)
/** What no household's number has, nobody needs to look for. */
const NUMBER = /^[\p{L}\p{N}-]{1,40}$/u

/** The household that an address names, for who may open the register there; else not found. */
export async function householdOf(
  params: Promise<{ number: string }>,
): Promise<{ actor: Actor; household: HouseholdDetail }> {
  const actor = await requireActor()
  if (!mayOpenRegister(actor)) notFound()
  const number = numberIn((await params).number)
  const found = NUMBER.test(number) ? await household(actor, number) : null
  if (!found) notFound()
  return { actor, household: found }
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
