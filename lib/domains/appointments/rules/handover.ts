import { z } from 'zod'
import { Light, MonitorKind } from '@/lib/generated/prisma/enums'

/** What is handed over, as it stood when it was first signed. */
export const HandoverList = z.strictObject({
  issues: z.array(z.strictObject({ number: z.string(), title: z.string(), light: z.enum(Light) })),
  households: z.array(z.strictObject({ number: z.string(), head: z.string(), monitorKind: z.enum(MonitorKind) })),
})
export type HandoverList = z.output<typeof HandoverList>

export type HandoverSigns = { outgoingSigned: boolean; incomingSigned: boolean }

/**
 * When a tenure ends and where a village's merger passes it on to; null while it has no end. A merger ends what still runs on
 * its day, and what was to begin then never does.
 */
export function endingOf(
  { fromOn, toOn }: { fromOn: Date; toOn: Date | null },
  merger: { onDay: Date; successorId: string | null } | null,
): { on: Date; successorId: string | null } | null {
  if (!merger || (toOn && toOn < merger.onDay)) return toOn && { on: toOn, successorId: null }
  return fromOn < merger.onDay ? { on: merger.onDay, successorId: merger.successorId } : null
}

/**
 * Who may sign when: who goes, while the seat is still theirs, that is until the day before; who comes, from the day on,
 * also where the other has not signed. Each once.
 */
export function signerOf(
  handover: { outgoingId: string; effectiveOn: string } & HandoverSigns,
  cadreId: string,
  today: string,
): 'outgoing' | 'incoming' | 'handover_too_late' | 'handover_not_yet' | 'already_signed' {
  if (cadreId === handover.outgoingId) {
    if (handover.outgoingSigned) return 'already_signed'
    return today < handover.effectiveOn ? 'outgoing' : 'handover_too_late'
  }
  if (handover.incomingSigned) return 'already_signed'
  return today >= handover.effectiveOn ? 'incoming' : 'handover_not_yet'
}
