'use server'

import { revalidatePath } from 'next/cache'
import { approveDraft } from '@/lib/domains/appointments/commands/approve'
import { returnDraft, withdrawDraft } from '@/lib/domains/appointments/commands/decide'
import { draftAppointment } from '@/lib/domains/appointments/commands/draft'
import {
  DraftAppoint,
  DraftCorrect,
  DraftEnd,
  DraftSwap,
  DraftTransfer,
  ReturnDraft,
  SeenDraft,
} from '@/lib/domains/appointments/schema'
import { formAction } from '@/lib/ground/requests/action'

const drafted = { redirectTo: '/appointments/drafts?done=drafted' }

/** Somebody shall command a village. */
export const draftAppointAction = formAction('appointment.draft', DraftAppoint, async (actor, input, now) => {
  await draftAppointment(actor, { kind: 'APPOINT', ...input }, now)
  revalidatePath('/', 'layout')
  return drafted
})

/** A commander shall go to another village. */
export const draftCommanderTransferAction = formAction(
  'appointment.draft',
  DraftTransfer,
  async (actor, input, now) => {
    await draftAppointment(actor, { kind: 'TRANSFER', ...input }, now)
    revalidatePath('/', 'layout')
    return drafted
  },
)

/** Two commanders shall change places. */
export const draftSwapAction = formAction('appointment.draft', DraftSwap, async (actor, input, now) => {
  await draftAppointment(actor, { kind: 'SWAP', ...input }, now)
  revalidatePath('/', 'layout')
  return drafted
})

/** A tenure shall end. */
export const draftEndAction = formAction('appointment.draft', DraftEnd, async (actor, input, now) => {
  await draftAppointment(actor, { kind: 'END', ...input }, now)
  revalidatePath('/', 'layout')
  return drafted
})

/** What was written down wrongly shall be right. */
export const draftCorrectAction = formAction('appointment.draft', DraftCorrect, async (actor, input, now) => {
  await draftAppointment(actor, { kind: 'CORRECT', ...input }, now)
  revalidatePath('/', 'layout')
  return drafted
})

/** The department takes a draft back. */
export const withdrawDraftAction = formAction('appointment.draft', SeenDraft, async (actor, input, now) => {
  await withdrawDraft(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: '/appointments/drafts?done=withdrawn' }
})

/** A leader approves a draft as it stands. */
export const approveDraftAction = formAction('appointment.approve', SeenDraft, async (actor, input, now) => {
  await approveDraft(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: '/appointments/drafts?done=approved' }
})

/** A leader gives a draft back. */
export const returnDraftAction = formAction('appointment.approve', ReturnDraft, async (actor, input, now) => {
  await returnDraft(actor, input, now)
  revalidatePath('/', 'layout')
  return { redirectTo: '/appointments/drafts?done=returned' }
})
