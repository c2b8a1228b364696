import type { DraftKind } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'
import type { Change } from '@/lib/ground/tenures/rules/change'

/** What a draft of an appointment says, as far as tenures go. */
export type DraftTerms = {
  kind: DraftKind
  villageId: string
  cadreId: string
  tenureId: string | null
  otherTenureId: string | null
  fromOn: LocalDate
  toOn: LocalDate | null
}

/** A draft as a change of tenures. */
export function changeOf(draft: DraftTerms): Change {
  const { kind, villageId: placeId, cadreId: personId, fromOn, toOn } = draft
  const tenureId = draft.tenureId ?? ''
  switch (kind) {
    case 'APPOINT':
      return { kind, placeId, personId, fromOn, toOn: null }
    case 'TRANSFER':
      return { kind, tenureId, placeId, on: fromOn }
    case 'SWAP':
      return { kind, tenureId, otherTenureId: draft.otherTenureId ?? '', on: fromOn }
    case 'END':
      return { kind, tenureId, on: fromOn }
    case 'CORRECT':
      return { kind, tenureId, placeId, personId, fromOn, toOn }
  }
}

/** Whether a draft may still take effect on its day: only a correction speaks of the past. */
export function isInTime({ kind, fromOn }: Pick<DraftTerms, 'kind' | 'fromOn'>, today: LocalDate): boolean {
  return kind === 'CORRECT' || fromOn >= today
}
