import 'server-only'
import { nameInSuccessor } from '@/lib/domains/places/rules/group-name'
import type { Village, VillageChange } from '@/lib/generated/prisma/client'
import type { Tx } from '@/lib/ground/database/tx'

/**
 * Gives the successor a group for each open one of the dissolved village, and moves the households over. The old groups are
 * closed and keep what was closed in them. Answers which group follows which.
 */
export async function moveHouseholds(
  tx: Tx,
  { onDay }: VillageChange,
  village: Village,
  successor: Village,
): Promise<{ groups: Map<string, string>; households: number }> {
  const order = { orderBy: { ordinal: 'asc' } } as const
  const [old, own] = [
    await tx.villagerGroup.findMany({ where: { villageId: village.id, closedOn: null }, ...order }),
    await tx.villagerGroup.findMany({ where: { villageId: successor.id }, ...order }),
  ]
  let ordinal = Math.max(0, ...own.map((group) => group.ordinal))
  const names = own.flatMap((group) => (group.closedOn ? [] : [group.name]))
  const groups = new Map<string, string>()
  for (const group of old) {
    const name = nameInSuccessor(group.name, village.name, names)
    names.push(name)
    const { id } = await tx.villagerGroup.create({ data: { villageId: successor.id, ordinal: ++ordinal, name } })
    groups.set(group.id, id)
  }
  await tx.villagerGroup.updateMany({ where: { villageId: village.id, closedOn: null }, data: { closedOn: onDay } })
  const households = await tx.$executeRaw`
    UPDATE households h SET village_id = ${successor.id}::uuid, township_id = ${successor.townshipId}::uuid,
      group_id = (SELECT n.new FROM unnest(${[...groups.keys()]}::uuid[], ${[...groups.values()]}::uuid[]) n(old, new)
        WHERE n.old = h.group_id),
      version = h.version + 1
    WHERE h.village_id = ${village.id}::uuid`
  return { groups, households }
}
