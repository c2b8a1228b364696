import 'server-only'
import type { Actor } from '@/lib/ground/access/actor'
import { registerFor } from '@/lib/ground/access/scope/households'
import { read } from '@/lib/ground/database/transaction'
import { Refusal } from '@/lib/ground/refusal'

/** The number of a household that the actor may view: where its page is. */
export async function numberOfHousehold(actor: Actor, id: string): Promise<string> {
  const found = await read(actor, (tx) =>
    tx.household.findFirst({
      where: { AND: [{ id }, registerFor(actor, 'household.view')] },
      select: { number: true },
    }),
  )
  if (!found) throw new Refusal('not_found')
  return found.number
}

/** The number of the household whose status a change is about. */
export async function numberOfChange(actor: Actor, changeId: string): Promise<string> {
  const found = await read(actor, (tx) =>
    tx.household.findFirst({
      where: { AND: [{ statusChanges: { some: { id: changeId } } }, registerFor(actor, 'household.view')] },
      select: { number: true },
    }),
  )
  if (!found) throw new Refusal('not_found')
  return found.number
}
