import type { Instant, LocalDate } from '@/lib/ground/clock'
import type { PostingsWords } from './words'

/** From when to when: across a new year both days carry theirs, else as seen from today. */
export function termWords({ t, format }: PostingsWords, from: LocalDate, to: LocalDate, now: Instant): string {
  const across = from.slice(0, 4) !== to.slice(0, 4)
  return t('posting.fromTo', { from: format.day(from, across ? to : now), to: format.day(to, across ? from : now) })
}
