import type { LocalDate } from '@/lib/clock'
import type { DraftKind } from '@/lib/generated/prisma/enums'
import type { Change, Objection } from '@/lib/tenures/rules/change'
import type { Tenure } from '@/lib/tenures/rules/tenure'

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

/** The code of the refusal for an objection, and the tenure that its sentence tells of. */
export function refusalFor(objection: Objection) {
  switch (objection.why) {
    case 'gone':
      return { code: 'tenure_gone', tenure: null } as const
    case 'nothing':
      return { code: 'nothing_changes', tenure: null } as const
    case 'outside':
      return { code: 'outside_tenure', tenure: objection.tenure as Tenure } as const
    case 'place_held':
      return { code: 'village_commanded', tenure: objection.by } as const
    case 'person_holds':
      return { code: 'commander_elsewhere', tenure: objection.by } as const
  }
}
