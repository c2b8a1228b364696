import 'server-only'
import { notFound } from 'next/navigation'
import { getHousehold } from '@/lib/domains/households/queries/detail'
import type { HouseholdDetail } from '@/lib/domains/households/shown'
import { registerWords } from '@/lib/domains/households/words'
import type { Actor } from '@/lib/ground/access/actor'
import { mayOpenRegister } from '@/lib/ground/access/scope/households'
import { mayEver } from '@/lib/ground/access/seats'
import { numberIn } from '../../issues/[number]/number-in'

/** What no household's number has, nobody needs to look for. */
const NUMBER = /^[\p{L}\p{N}-]{1,40}$/u

/** The household that an address names, for who may open the register there; else not found. */
export async function householdOf(actor: Actor, params: Promise<{ number: string }>): Promise<HouseholdDetail> {
  if (!mayOpenRegister(actor)) notFound()
  const number = numberIn((await params).number)
  return (NUMBER.test(number) && (await getHousehold(actor, number))) || notFound()
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
