/** What happens to rounds, candidates, plans and tenures of first secretaries. Every entry names its object and village beside. */
export type PostingEntry =
  | { type: 'round.opened'; roundId: string; villages: number; document: string }
  | { type: 'round.closed'; roundId: string; reason: string }
  | { type: 'round.proposed'; roundId: string; pairs: number; total: number; open: number; rule: string | null }
  | { type: 'round.wished'; roundId: string; villageId: string; candidateId: string; wish: 'PIN' | 'FORBID' | 'LIFT' }
  | {
      type: 'round.changed'
      roundId: string
      villageId: string
      otherVillageId: string | null
      candidateId: string | null
      before: number
      after: number
      reason: string
    }
  | { type: 'round.submitted'; roundId: string; pairs: number; noticeFromOn: string; noticeToOn: string }
  | { type: 'round.returned'; roundId: string; reason: string }
  | { type: 'round.approved'; roundId: string; postings: number; effectiveOn: string; documentNo: string }
  | {
      type: 'round.villageLeft'
      roundId: string
      villageId: string
      successorId: string
      takesPlace: boolean
      document: string
    }
  | { type: 'candidate.applied' | 'candidate.recommended'; roundId: string; candidateId: string; cadreId: string }
  | {
      type: 'candidate.withdrew' | 'candidate.unrecommended'
      roundId: string
      candidateId: string
      cadreId: string
      reason: string
    }
  | { type: 'candidate.vetted'; candidateId: string; gates: Record<string, boolean>; letterNo: string | null }
  | { type: 'need.judged'; villageId: string; weak: number; poor: number; disorderly: number; industry: number }
  | { type: 'need.commented'; villageId: string }
  | { type: 'objection.recorded'; objectionId: string; candidateId: string }
  | { type: 'objection.decided'; objectionId: string; candidateId: string; upheld: boolean }
  | { type: 'posting.made'; postingId: string; villageId: string; cadreId: string; fromOn: string; documentNo: string }
  | { type: 'posting.ended'; postingId: string; villageId: string; cadreId: string; toOn: string; kind: string }
  | {
      type: 'posting.extended'
      postingId: string
      villageId: string
      cadreId: string
      fromTermEnd: string
      toTermEnd: string
      documentNo: string
    }
  | {
      type: 'posting.relations'
      postingId: string
      partyMovedOn: string | null
      personnelMovedOn: string | null
      unitWorkLeftOn: string | null
    }
  | { type: 'postingOrder.proposed'; orderId: string; kind: string; villageId: string; trigger: string | null }
  | { type: 'postingOrder.decided'; orderId: string; kind: string; agreed: boolean; effectiveOn: string | null }
  | { type: 'postingOrder.lapsed'; orderId: string; kind: string; villageId: string; document: string }
