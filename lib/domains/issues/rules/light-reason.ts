import type { IssueCategory, Level, Light } from '@/lib/generated/prisma/enums'

/** Each rule that can light an issue, by the light it gives. The names are message keys: `lights.rules.OVERDUE`. */
export type LightRule =
  // red
  | 'OVERDUE'
  | 'SIGNING_LATE'
  | 'TRIAGE_VERY_LATE'
  | 'RETURNED_AGAIN'
  | 'REJECTED_AGAIN'
  | 'SUPERVISIONS_UNANSWERED'
  | 'RED_LINE_UNVISITED'
  // yellow
  | 'TIME_SHORT'
  | 'TRIAGE_LATE'
  | 'SILENT'
  | 'RETURNED'
  | 'REJECTED'
  | 'SUPERVISION_UNANSWERED'
  | 'REOPENED'
  | 'RED_LINE_OPEN'
  | 'DONE_LATE'
  | 'URGENT_UNTRIAGED'
  // either
  | 'RAISED'
  | 'KEPT'
  // green and grey
  | 'IN_TIME'
  | 'BACK_FOR_TRIAGE'
  | 'AWAITING_SIGNATURE'
  | 'UNTRIAGED'

/** What must happen for the light to leave its colour, and whose turn that is. */
export type Cure = {
  need: 'TRIAGE' | 'ARRIVE' | 'DONE' | 'CONSENT_AND_SIGNATURE' | 'WORD' | 'ANSWER' | 'LIFT'
  by: 'TRIAGER' | 'LEAD' | 'SIGNER' | 'RAISER'
}

/** Why a light is what it is, as data: messages make the sentence. Instants are ISO strings; days are counted when it is shown. */
export type LightReason = {
  rule: LightRule
  at?: string // the deadline that the rule speaks of
  count?: number
  limit?: number // working days
  level?: Level
  category?: IssueCategory
  also: LightRule[] // further rules that give the same light
  cures: Cure[]
}

export type Finding = { light: Light; rule: LightRule } & Omit<LightReason, 'rule' | 'also' | 'cures'>
