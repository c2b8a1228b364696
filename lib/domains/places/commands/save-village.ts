import 'server-only'
import type { SaveVillage } from '@/lib/domains/places/schema'
import type { Actor } from '@/lib/ground/access/actor'
import { record } from '@/lib/ground/audit/record'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import { lockVillage } from './lock-village'

/** Sets the other names and the tags of a village. Refuses: out of scope, merged. */
export async function saveVillage(actor: Actor, input: SaveVillage, now: Instant): Promise<string> {
  return transaction(actor, async (tx) => {
    const { village, seat } = await lockVillage(tx, actor, input.villageId)
    const aliases = input.aliases.filter((name) => name !== village.name)
    const tags = [...new Set(input.tags)]
    await tx.village.update({ where: { id: village.id }, data: { aliases, tags } })
    await record(
      tx,
      { type: 'village.saved', villageId: village.id, aliases: aliases.join('、'), tags: tags.join(' ') },
      { actor, seat, at: now, villageId: village.id, objectId: village.id },
    )
    return village.code
  })
}
