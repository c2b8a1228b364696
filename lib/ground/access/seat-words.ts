import type { Seat } from '@/lib/ground/access/actor'
import type { Translator } from '@/lib/ground/i18n/translator'

type Named = Pick<Seat, 'role' | 'place' | 'firstSecretary'>

/** 总队长, 第一书记: what a seat is called. */
export function roleWord(seat: Named, t: Translator<'roles'>): string {
  return t(seat.role === 'MEMBER' && seat.firstSecretary ? 'FIRST_SECRETARY' : seat.role)
}

/** 总队长 · 金沙河村; of seats in several places only what they are: 县级领导、总队长. */
export function seatWords(seats: readonly Named[], t: Translator<'roles'>): string {
  const inPlaces = new Set(seats.map((seat) => [roleWord(seat, t), seat.place].filter(Boolean).join(' · ')))
  if (inPlaces.size <= 1) return [...inPlaces].join('')
  return [...new Set(seats.map((seat) => roleWord(seat, t)))].join(t('and'))
}
