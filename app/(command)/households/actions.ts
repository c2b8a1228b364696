'use server'

import { formAction } from '@/lib/action'
import { revealPersonal } from '@/lib/households/commands/reveal'
import { RevealPersonal } from '@/lib/households/schema/reveal'

/** The one value stands in the message of the form's state, and nowhere else. */
export const revealAction = formAction('personal.reveal', RevealPersonal, async (actor, input, now) => ({
  message: await revealPersonal(actor, input, now),
}))
