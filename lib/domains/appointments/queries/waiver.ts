import 'server-only'
import type { Instant } from '@/lib/ground/clock'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { coveringOn } from '@/lib/ground/tenures/holding'
import type { Plan, Writing } from '@/lib/ground/tenures/rules/change'
import { rankRuleAt } from './rank-rule'

/** What of a plan begins a command, and so must match: not what only ends. */
function beginnings({ voids, writes }: Plan): Writing[] {
  return writes.filter((one) => {
    const before = voids.find(({ id }) => id === one.replacesId)
    return !before || before.placeId !== one.placeId || before.personId !== one.personId
  })
}

/**
 * The waiver that a plan needs: null where every rank fits its village's class under the rule in force (DOMAIN.md P4).
 * Refuses a mismatch without a reason, with the ranks that the rule asks for.
 */
export async function waiverFor(
  tx: Tx,
  countyId: string,
  plan: Plan,
  waiver: string | null,
  now: Instant,
): Promise<string | null> {
  const rule = await rankRuleAt(tx, countyId, now)
  let needed = false
  for (const { placeId, personId, fromOn } of beginnings(plan)) {
    const [village, cadre] = await Promise.all([
      tx.village.findUniqueOrThrow({
        where: { id: placeId },
        select: { name: true, classes: { where: coveringOn(fromOn), select: { class: true } } },
      }),
      tx.cadre.findUniqueOrThrow({ where: { id: personId }, select: { name: true, rank: true } }),
    ])
    const ranks = rule[village.classes[0]?.class ?? 'NON_POVERTY']
    if (ranks.includes(cadre.rank)) continue
    needed = true
    if (!waiver)
      throw new Refusal('rank_mismatch', {
        ...{ who: cadre.name, where: village.name, rank: cadre.rank, asked: ranks.join() },
        fields: { waiver: 'waiver_needed' },
      })
  }
  return needed ? waiver : null
}
