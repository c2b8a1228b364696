'use server'

import { signHandover } from '@/lib/domains/appointments/commands/handovers'
import { SignHandover } from '@/lib/domains/appointments/schema'
import { formAction } from '@/lib/ground/requests/action'
import { thenShow } from '@/lib/ground/requests/then-show'

/** Who goes, or who comes, signs what is handed over. */
export const signHandoverAction = formAction('handover.sign', SignHandover, thenShow(signHandover))
