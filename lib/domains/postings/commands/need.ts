import 'server-only'
import { needsOf } from '@/lib/domains/postings/queries/needs'
import type { CommentNeed, JudgeNeed } from '@/lib/domains/postings/schema'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/ground/access/actor'
import type { Deed } from '@/lib/ground/access/deeds'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { seatsFor } from '@/lib/ground/access/seats'
import type { AuditEntry } from '@/lib/ground/audit/entries'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { read, transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** Judges what a village needs, beside what the indicators say; the figures of the day are kept with it. */
export async function judgeNeed(actor: Actor, input: JudgeNeed, now: Instant): Promise<void> {
  const { villageId, weak, poor, disorderly, industry, text } = input
  const evidence = (await read(actor, (client) => needsOf(client, [villageId], now))).get(villageId)?.facts
  await transaction(actor, async (tx) => {
    const village = await villageFor(tx, actor, 'need.judge', villageId)
    const words = { weak, poor, disorderly, industry, text, evidence: evidence as unknown as Prisma.InputJsonValue }
    await tx.villageNeed.create({ data: { villageId, ...words, byId: actor.cadreId, at: now } })
    await tell(
      tx,
      actor,
      'need.judge',
      village,
      { type: 'need.judged', villageId, weak, poor, disorderly, industry },
      now,
    )
  })
}

/** What the commander of the village has to say about its need. */
export async function commentNeed(actor: Actor, input: CommentNeed, now: Instant): Promise<void> {
  await transaction(actor, async (tx) => {
    const village = await villageFor(tx, actor, 'need.comment', input.villageId)
    await tx.villageNeed.create({ data: { ...input, byId: actor.cadreId, at: now } })
    await tell(tx, actor, 'need.comment', village, { type: 'need.commented', villageId: village.id }, now)
  })
}

type Found = { id: string; countyId: string; townshipId: string }

async function villageFor(tx: Tx, actor: Actor, deed: Deed, id: string): Promise<Found> {
  const where = { AND: [{ id }, villagesFor(actor, deed)] }
  const village = await tx.village.findFirst({ where, select: { id: true, countyId: true, townshipId: true } })
  if (!village) throw new Refusal('not_found')
  return village
}

async function tell(tx: Tx, actor: Actor, deed: Deed, village: Found, entry: AuditEntry, at: Instant) {
  const within = ({
    countyId,
    townshipId,
    villageId,
  }: {
    countyId: string
    townshipId: string | null
    villageId: string | null
  }) =>
    countyId === village.countyId &&
    (townshipId === null || townshipId === village.townshipId) &&
    (villageId === null || villageId === village.id)
  const seat = seatsFor(actor, deed).find((one) => within(one.seat))?.seat
  await record(tx, entry, { actor, ...(seat && { seat }), at, villageId: village.id })
}
