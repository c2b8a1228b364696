'use server'

import { revalidatePath } from 'next/cache'
import { signHandover } from '@/lib/domains/appointments/commands/handovers'
import { SignHandover } from '@/lib/domains/appointments/schema'
import { formAction } from '@/lib/ground/requests/action'

/** Who goes, or who comes, signs what is handed over. */
export const signHandoverAction = formAction('handover.sign', SignHandover, async (actor, input, now) => {
  await signHandover(actor, input, now)
  revalidatePath('/', 'layout')
})
