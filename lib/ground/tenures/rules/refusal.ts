import { Refusal } from '@/lib/ground/refusal'
import type { Objection } from './change'
import type { Tenure } from './tenure'

/** How places and people are called, by their ids. */
type Names = { place: (id: string) => string; person: (id: string) => string }

/** An objection in words: who commands there, since when and until when. */
export function explained(objection: Objection, names: Names): Refusal {
  const { code, tenure } = codeOf(objection)
  if (!tenure) return new Refusal(code)
  const { placeId, personId, fromOn, toOn } = tenure
  return new Refusal(code, { who: names.person(personId), where: names.place(placeId), since: fromOn, end: toOn })
}

/** The code of the refusal for an objection, and the tenure that its sentence tells of. */
function codeOf(objection: Objection) {
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
