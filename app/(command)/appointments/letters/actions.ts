'use server'

import { revalidatePath } from 'next/cache'
import { draftLetter, signLetter } from '@/lib/domains/appointments/commands/letters'
import { DraftLetter, SignLetter } from '@/lib/domains/appointments/schema'
import { formAction } from '@/lib/ground/requests/action'

/** The department drafts the letter of a tenure. */
export const draftLetterAction = formAction('letter.draft', DraftLetter, async (actor, input, now) => {
  await draftLetter(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: '/appointments/letters?done=drafted' }
})

/** A leader signs a letter, which gets its number with that. */
export const signLetterAction = formAction('letter.sign', SignLetter, async (actor, input, now) => {
  await signLetter(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: '/appointments/letters?done=signed' }
})
