import { sightsOf } from '@/lib/domains/accounts/explain'
import type { Seat } from '@/lib/ground/access/actor'
import { roleWord } from '@/lib/ground/access/seat-words'
import { formatter } from '@/lib/ground/i18n/format'
import { translator } from '@/lib/ground/i18n/translator'

/** A seat in words: 沙河村 · 总队长, because of an appointment since 5 May, and what it lets one see. */
export type ExplainedSeat = { id: string; title: string; because: string; sees: string }

/** Why a person sees what they see. */
export async function explainedSeats(seats: readonly Seat[]): Promise<ExplainedSeat[]> {
  const [t, roles, sees, format] = await Promise.all([
    translator('account'),
    translator('roles'),
    translator('sees'),
    formatter(),
  ])
  return seats.map((seat) => ({
    id: seat.id,
    title: `${seat.place || t('wholeCounty')} · ${roleWord(seat, roles)}`,
    because: t('because', { source: sourceOf(seat), day: format.fullDay(seat.fromOn) }),
    sees: sees('list', {
      what: sightsOf(seat.role)
        .map(({ sight, reach }) => sees(sight, { reach }))
        .join(sees('and')),
    }),
  }))
}

/** Which register a seat comes from. */
function sourceOf({ role, firstSecretary }: Seat): 'appointment' | 'posting' | 'membership' | 'grant' {
  if (role === 'COMMANDER') return 'appointment'
  if (role !== 'MEMBER') return 'grant'
  return firstSecretary ? 'posting' : 'membership'
}
