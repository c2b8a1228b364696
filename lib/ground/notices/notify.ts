import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { SeatAddress } from '@/lib/ground/access/holders'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'

/** What a notice tells of, as codes and parameters: messages make the sentence. */
export type NoticeEvent =
  | { kind: 'decision.waiting'; decision: string }
  | { kind: 'decision.decided'; decision: string; outcome: DecisionOutcome }

/** How a matter was decided: agreed, sent back to be drafted anew, or not agreed. */
export type DecisionOutcome = 'AGREED' | 'RETURNED' | 'DECLINED'

/** A person, or whoever holds a seat when it is delivered, but some. */
export type Recipient = { cadreId: string } | { seat: SeatAddress; except: readonly string[] }

type About = { objectId: string; countyId: string; at: Instant }

/**
 * Tells what happened, in the transaction in which it happens; the ticker delivers it. An event is told once to each
 * recipient, however often this is called for it.
 */
export async function notify(
  tx: Tx,
  { kind, ...data }: NoticeEvent,
  { objectId, countyId, at }: About,
  recipients: readonly Recipient[],
): Promise<void> {
  await tx.notice.createMany({
    data: recipients.map((recipient) => ({
      ...{ kind, data: data as Prisma.InputJsonObject, objectId, countyId, at },
      ...addressOf(recipient),
      event: [kind, objectId, at.toISOString(), nameOf(recipient)].join(' '),
    })),
    skipDuplicates: true,
  })
}

function addressOf(recipient: Recipient) {
  if ('cadreId' in recipient) return { cadreId: recipient.cadreId }
  const { deed, roles, townshipId, villageId } = recipient.seat
  return { deed, roles: [...roles], townshipId, villageId, except: [...recipient.except] }
}

function nameOf(recipient: Recipient): string {
  if ('cadreId' in recipient) return recipient.cadreId
  const { deed, roles, townshipId, villageId } = recipient.seat
  return [deed, ...roles, villageId ?? townshipId ?? ''].join('/')
}
