import type { HandoverList } from '@/lib/domains/appointments/rules/handover'
import type { DraftKind } from '@/lib/generated/prisma/enums'
import type { Instant, LocalDate } from '@/lib/ground/clock'

/** A line of a village's record of commanders, with how it came to stand or to be voided. */
export type HistoryLine = {
  id: string
  cadreId: string
  name: string
  post: string
  fromOn: LocalDate
  toOn: LocalDate | null
  reason: string
  documentNo: string | null
  waiver: string | null
  recordedAt: Instant
  voidedAt: Instant | null
  /** What was done to it: ended, transferred, swapped, corrected, or ended with its village. */
  changed: { kind: DraftKind | 'MERGER'; reason: string; by: string | null } | null
  letter: { id: string; number: string } | null
}

/** A line of the register of letters. */
export type LetterLine = Omit<LetterFacts, 'county'> & {
  id: string
  cadreId: string
  county: { shortName: string }
  village: { code: string; name: string }
  personPost: string
  signedBy: string | null
  draftedBy: string
  draftedAt: Instant
  /** The tenure that it speaks of was corrected since, and no longer stands as it says. */
  corrected: boolean
  maySign: boolean
}

/** A tenure that stands and has no letter yet. */
export type Unlettered = { id: string; name: string; post: string; village: string; fromOn: LocalDate }

/** A handover as the village reads it. */
export type ShownHandover = {
  id: string
  /** What is handed over, and where it is merged on that day, into which. */
  village: string
  successor: string | null
  outgoing: { name: string; post: string }
  effectiveOn: LocalDate
  list: HandoverList
  /** False where the person may not see households: their number alone is told. */
  householdsShown: boolean
  listedAt: Instant | null
  note: string
  outgoingSignedAt: Instant | null
  incoming: { name: string; post: string } | null
  incomingSignedAt: Instant | null
  /** As whom this person may sign today. */
  maySignAs: 'outgoing' | 'incoming' | null
}

/** A letter as it is stored, with the county whose department sends it. */
export type LetterFacts = {
  county: { name: string; shortName: string }
  personName: string
  villageName: string
  townshipName: string
  fromOn: LocalDate
  year: number | null
  number: number | null
  signedAt: Instant | null
}
