import 'server-only'
import { filesOf } from '@/lib/domains/postings/queries/files'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** Refuses, by name, the first who has withdrawn, was objected to with good reason, has not passed the gates or no longer meets the conditions. */
export async function requireReady(tx: Tx, candidateIds: string[], at: Instant): Promise<void> {
  const files = await filesOf(tx, { id: { in: candidateIds } }, at)
  const gone = files.find(({ withdrawal }) => withdrawal)
  if (gone) throw new Refusal('candidacy_withdrawn', { name: gone.name })
  const objected = files.find((file) => file.objected)
  if (objected) throw new Refusal('objection_upheld', { name: objected.name })
  const wanting = files.find((file) => !file.ready)
  if (wanting) throw new Refusal('not_vetted', { name: wanting.name })
}

/** Nobody serves the own village, or that of close kin, as far as their file says. */
export async function requireNoTies(tx: Tx, candidateId: string | null, villageId: string): Promise<void> {
  if (!candidateId) return
  const tied = await tx.candidate.findFirst({
    where: { id: candidateId, OR: [{ homeVillageId: villageId }, { kinVillageIds: { has: villageId } }] },
    select: { cadre: { select: { name: true } } },
  })
  if (tied) throw new Refusal('tied_to_village', { name: tied.cadre.name })
}
