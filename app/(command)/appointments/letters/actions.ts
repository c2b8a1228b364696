'use server'

import { draftLetter, signLetter } from '@/lib/domains/appointments/commands/letters'
import { DraftLetter, SignLetter } from '@/lib/domains/appointments/schema'
import { formAction } from '@/lib/ground/requests/action'
import { thenShow } from '@/lib/ground/requests/then-show'

/** The department drafts the letter of a tenure. */
export const draftLetterAction = formAction(
  'letter.draft',
  DraftLetter,
  thenShow(draftLetter, '/appointments/letters?done=drafted'),
)

/** A leader signs a letter, which gets its number with that. */
export const signLetterAction = formAction(
  'letter.sign',
  SignLetter,
  thenShow(signLetter, '/appointments/letters?done=signed'),
)
