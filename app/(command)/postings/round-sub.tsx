import type { PostingsWords } from '@/components/postings/words'
import { Separated } from '@/components/ui/separated'
import type { RoundLine } from '@/lib/domains/postings/queries/home'
import type { Instant } from '@/lib/ground/clock'

/** Where a round stands, until when, and for how many villages. */
export function roundSub({ t, format }: PostingsWords, round: RoundLine, now: Instant) {
  const { phase, villages, closesOn, noticeToOn } = round
  const until =
    phase === 'APPLYING'
      ? t('round.until', { day: format.day(closesOn, now) })
      : phase === 'NOTICE' && noticeToOn
        ? t('round.noticeTo', { day: format.day(noticeToOn, now) })
        : null
  return <Separated items={[t(`phases.${phase}`), until, t('round.villages', { count: villages })]} />
}
