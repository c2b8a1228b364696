import 'server-only'
import type { HouseholdDetail } from '@/lib/domains/households/shown'
import type { Actor } from '@/lib/ground/access/actor'
import { registerFor } from '@/lib/ground/access/scope/households'
import { villagesFor } from '@/lib/ground/access/scope/places'
import { dayFromColumn } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow } from '@/lib/ground/database/tx'
import { worksIn } from './village-workers'

type Choice = { id: string; name: string }

/** A person as the form to edit them begins: the name in full, the numbers not at all. */
type EditableMember = { id: string; name: string; bornOn: string; hasIdNumber: boolean }

/** What the forms of a household choose from, for who may fill them in. */
export type FormChoices = { groups: Choice[]; workers: (Choice & { post: string })[]; people: EditableMember[] }

/** The groups and workers of the household's village, and its people by their full names for who may edit them. */
export async function getFormChoices(actor: Actor, household: HouseholdDetail): Promise<FormChoices> {
  const { id, villageId } = household
  return read(actor, async (tx) => {
    const now = await databaseNow(tx)
    const [groups, workers, members] = await Promise.all([
      tx.villagerGroup.findMany({
        where: { villageId, closedOn: null },
        orderBy: { ordinal: 'asc' },
        select: { id: true, name: true },
      }),
      tx.cadre.findMany({
        where: worksIn(villageId, now),
        orderBy: { name: 'asc' },
        select: { id: true, name: true, post: true },
      }),
      tx.householdMember.findMany({
        where: { leftOn: null, household: { is: { AND: [{ id }, registerFor(actor, 'household.edit')] } } },
        orderBy: [{ relation: 'asc' }, { bornOn: 'asc' }, { id: 'asc' }],
        select: { id: true, name: true, bornOn: true, idNumberKey: true },
      }),
    ])
    const people = members.map(({ idNumberKey, bornOn, ...member }) => ({
      ...member,
      bornOn: dayFromColumn(bornOn),
      hasIdNumber: idNumberKey !== null,
    }))
    return { groups, workers, people }
  })
}

/** The villages in which the actor may found a household, with the groups of the one that is named or the only one. */
export async function getFoundingPlaces(actor: Actor, code?: string) {
  return read(actor, async (tx) => {
    const villages = await tx.village.findMany({
      where: villagesFor(actor, 'household.edit'),
      orderBy: { code: 'asc' },
      select: { id: true, code: true, name: true, township: { select: { name: true } } },
    })
    const named = villages.find((village) => village.code === code)
    const village = named ?? (villages.length === 1 ? villages[0] : undefined)
    const groups = village
      ? await tx.villagerGroup.findMany({
          where: { villageId: village.id, closedOn: null },
          orderBy: { ordinal: 'asc' },
          select: { id: true, name: true },
        })
      : []
    return { villages: villages.map(({ township, ...one }) => ({ ...one, township: township.name })), village, groups }
  })
}
