import { z } from 'zod'
import { asView, type View } from '@/lib/domains/appointments/rules/coverage'
import type { LocalDate } from '@/lib/ground/clock'
import { Day, Id } from '@/lib/ground/input/input'

/** What an address asks of the command list; what it names and we do not know is as if it were not there. */
export type Asked = { view: View; on: LocalDate | null; townshipCode?: string; campaignId?: string }

type Query = Record<string, string | string[] | undefined>
const one = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined => schema.safeParse(value).data

export function askedOf(query: Query): Asked {
  const townshipCode = one(z.string().regex(/^\d{9}$/), query.township)
  const campaignId = one(Id, query.campaign)
  return {
    view: asView(query.show),
    on: one(Day, query.on) ?? null,
    ...(townshipCode && { townshipCode }),
    ...(campaignId && { campaignId }),
  }
}

/** The same list asked otherwise. */
export function commandHref(asked: Asked, change: Partial<Record<keyof Asked, string | null>> = {}): string {
  const { view, on, townshipCode, campaignId } = { ...asked, ...change }
  const query = new URLSearchParams()
  if (view && view !== 'all') query.set('show', view)
  if (on) query.set('on', on)
  if (townshipCode) query.set('township', townshipCode)
  if (campaignId) query.set('campaign', campaignId)
  return query.size > 0 ? `/appointments?${query}` : '/appointments'
}
