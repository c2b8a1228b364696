import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { householdsFor } from '@/lib/ground/access/scope/households'
import { maskName } from '@/lib/ground/crypto/mask'
import { read } from '@/lib/ground/database/transaction'

/** A household to choose from: its head's name masked, told apart by group, number and people. */
export type FoundHousehold = {
  id: string
  head: string
  number: string
  people: number
  group: { id: string; name: string } | null
}

const FOUND_AT_MOST = 12

/** Households of a village whose head's name holds what was typed (two characters or more), within the actor's scope. */
export async function searchByHead(
  actor: Actor,
  { villageId, words }: { villageId: string; words: string },
): Promise<FoundHousehold[]> {
  return read(actor, async (client) => {
    const rows = await client.household.findMany({
      where: {
        AND: [
          householdsFor(actor, 'household.view'),
          { villageId, endedOn: null, headName: { contains: words.replaceAll(/[\\%_]/g, '\\$&') } },
        ],
      },
      select: { id: true, headName: true, number: true, people: true, group: { select: { id: true, name: true } } },
      orderBy: { number: 'asc' },
      take: FOUND_AT_MOST,
    })
    return rows.map(({ id, headName, number, people, group }) => ({
      id,
      head: maskName(headName),
      number,
      group,
      people,
    }))
  })
}
