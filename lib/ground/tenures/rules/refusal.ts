import type { Objection } from './change'
import type { Tenure } from './tenure'

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
