/** Why the system says no to what a person asked: expected, explained, nothing written. Words stand in messages under `refusals`. */
export type RefusalCode =
  | 'not_found' // out of scope equals nonexistent
  | 'signed_out'
  | 'invalid' // fields of the input, in details
  | 'malformed' // no form or JSON at all
  | 'changed' // someone else moved it meanwhile
  | 'wrong_stage'
  | 'wrong_level'
  | 'lead_required'
  | 'same_lead'
  | 'lead_not_here'
  | 'past_deadline'
  | 'date_too_late'
  | 'date_in_past'
  | 'in_future'
  | 'return_too_late'
  | 'extension_pending'
  | 'no_extension'
  | 'decider_asked'
  | 'decider_elsewhere'
  | 'on_site_missing'
  | 'no_arrival'
  | 'own_arrival'
  | 'no_consent'
  | 'consent_of_doer'
  | 'signer_did_the_work'
  | 'signer_led_the_work'
  | 'commander_signs'
  | 'overdue_headquarters_only'
  | 'restore_too_late'
  | 'light_not_above'
  | 'raised_by_higher'
  | 'nothing_raised'
  | 'urgent_only'
  | 'delegated_before'
  | 'already_triaged'
  | 'in_common_issue'
  | 'id_taken'
  | 'photo_unreadable'
  | 'photo_too_large'
  | 'too_many_photos'
  | 'search_too_short'
  | 'sign_in_failed'
  | 'too_many_tries'
  | 'demo_password'
  | 'tenure_overlaps'
  | 'origin'
  | 'too_large'
  | 'busy'

export type RefusalDetails = Record<string, string | number | boolean | null | undefined | Record<string, string>>

/** The one class for what can be expected. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }
}
