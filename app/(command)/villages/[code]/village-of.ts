import { notFound } from 'next/navigation'
import { cache } from 'react'
import { findVillage } from '@/lib/domains/places/scope'
import { requireActor, requirePage } from '@/lib/ground/auth/require-actor'

/** The village of an address and who asks, once a request: the title and the page both need them. */
export const villageOf = cache(async (code: string) => {
  const actor = await requireActor()
  requirePage(actor, 'village.view')
  return { actor, village: (await findVillage(actor, code)) ?? notFound() }
})
