import 'server-only'
import type { DraftTerms } from '@/lib/domains/appointments/rules/draft-change'
import type { AppointmentDraft } from '@/lib/generated/prisma/client'
import { daysOf } from '@/lib/ground/tenures/rules/tenure'

/** The terms of a draft as it is stored. */
export function storedTerms(draft: AppointmentDraft): DraftTerms {
  const { kind, villageId, cadreId, tenureId, otherTenureId, fromOn, toOn } = draft
  return {
    ...{ kind, villageId, cadreId, tenureId, otherTenureId },
    ...daysOf({ fromOn, toOn }),
  }
}
