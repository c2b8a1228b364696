'use server'

import { revalidatePath } from 'next/cache'
import { formAction } from '@/lib/action'
import { signHandover } from '@/lib/appointments/commands/handovers'
import { SignHandover } from '@/lib/appointments/schema'

/** Who goes, or who comes, signs what is handed over. */
export const signHandoverAction = formAction('handover.sign', SignHandover, async (actor, input, now) => {
  await signHandover(actor, input, now)
  revalidatePath('/', 'layout')
})
