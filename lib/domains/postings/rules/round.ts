import type { RoundStage } from '@/lib/generated/prisma/enums'
import { addDays, type LocalDate } from '@/lib/ground/clock'

export type RoundDays = { stage: RoundStage; closesOn: LocalDate; noticeToOn: LocalDate | null }

const PHASES = ['APPLYING', 'MATCHING', 'NOTICE', 'DECISION', 'CLOSED'] as const
export type Phase = (typeof PHASES)[number]

/** Where a round stands on a day: its stage is a deed of a person, what passes within a stage is time. */
export function phaseOf(round: RoundDays, today: LocalDate): Phase {
  if (round.stage === 'CLOSED') return 'CLOSED'
  if (round.stage === 'OPEN') return today <= round.closesOn ? 'APPLYING' : 'MATCHING'
  return round.noticeToOn !== null && today < round.noticeToOn ? 'NOTICE' : 'DECISION'
}

/** The first day after a public notice of so many days, the first of which is the day it is put up. */
export function noticeEnd(fromOn: LocalDate, days: number): LocalDate {
  return addDays(fromOn, days)
}
