import 'server-only'
import type { ImportScope } from '@/lib/across/imports/kind'
import { TeamKind } from '@/lib/generated/prisma/enums'
import { dayToColumn } from '@/lib/ground/clock'
import type { PlacePlan } from './state'

/** Writes towns, villages, classes and groups. A new village gets its four support teams, empty, so that it can be commanded. */
export async function writePlaces(scope: ImportScope, plans: readonly PlacePlan[]): Promise<void> {
  const { tx, countyId } = scope
  await tx.township.createMany({ data: plans.flatMap(({ newTown }) => (newTown ? { ...newTown, countyId } : [])) })
  for (const { townName } of plans)
    if (townName) await tx.township.updateMany({ where: { id: townName.id, countyId }, data: { name: townName.name } })
  const newVillages = plans.flatMap(({ newVillage }) => newVillage ?? [])
  await tx.village.createMany({ data: newVillages.map((village) => ({ ...village, countyId })) })
  await tx.supportTeam.createMany({
    data: newVillages.flatMap(({ id }) => Object.values(TeamKind).map((kind) => ({ villageId: id, kind }))),
  })
  for (const { village } of plans) if (village) await changeVillage(scope, village)
}

async function changeVillage(scope: ImportScope, village: NonNullable<PlacePlan['village']>): Promise<void> {
  const { tx, countyId } = scope
  const { id, name, aliases, class: term, groups = [] } = village
  if (name || aliases) {
    const data = { ...(name && { name }), ...(aliases && { aliases }) }
    await tx.village.updateMany({ where: { id, countyId }, data })
  }
  await tx.villagerGroup.createMany({ data: groups.map((group) => ({ ...group, villageId: id })) })
  if (!term) return
  const fromOn = dayToColumn(term.fromOn)
  await tx.villageClassTerm.updateMany({ where: { villageId: id, toOn: null }, data: { toOn: fromOn } })
  await tx.villageClassTerm.create({ data: { villageId: id, class: term.class, fromOn } })
}
