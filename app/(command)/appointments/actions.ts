'use server'

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
import { thenShow } from '@/lib/ground/requests/then-show'

const DRAFTED = '/appointments/drafts?done=drafted'

/** Somebody shall command a village. */
export const draftAppointAction = formAction(
  'appointment.draft',
  DraftAppoint,
  thenShow((actor, input, now) => draftAppointment(actor, { kind: 'APPOINT', ...input }, now), DRAFTED),
)

/** A commander shall go to another village. */
export const draftCommanderTransferAction = formAction(
  'appointment.draft',
  DraftTransfer,
  thenShow((actor, input, now) => draftAppointment(actor, { kind: 'TRANSFER', ...input }, now), DRAFTED),
)

/** Two commanders shall change places. */
export const draftSwapAction = formAction(
  'appointment.draft',
  DraftSwap,
  thenShow((actor, input, now) => draftAppointment(actor, { kind: 'SWAP', ...input }, now), DRAFTED),
)

/** A tenure shall end. */
export const draftEndAction = formAction(
  'appointment.draft',
  DraftEnd,
  thenShow((actor, input, now) => draftAppointment(actor, { kind: 'END', ...input }, now), DRAFTED),
)

/** What was written down wrongly shall be right. */
export const draftCorrectAction = formAction(
  'appointment.draft',
  DraftCorrect,
  thenShow((actor, input, now) => draftAppointment(actor, { kind: 'CORRECT', ...input }, now), DRAFTED),
)

/** The department takes a draft back. */
export const withdrawDraftAction = formAction(
  'appointment.draft',
  SeenDraft,
  thenShow(withdrawDraft, '/appointments/drafts?done=withdrawn'),
)

/** A leader approves a draft as it stands. */
export const approveDraftAction = formAction(
  'appointment.approve',
  SeenDraft,
  thenShow(approveDraft, '/appointments/drafts?done=approved'),
)

/** A leader gives a draft back. */
export const returnDraftAction = formAction(
  'appointment.approve',
  ReturnDraft,
  thenShow(returnDraft, '/appointments/drafts?done=returned'),
)
