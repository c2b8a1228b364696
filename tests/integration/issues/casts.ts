import type { Lead } from '@/lib/domains/issues/rules/move'
import type { CadreRank } from '@/lib/generated/prisma/enums'
import { dayToColumn } from '@/lib/ground/clock'
import { db } from '@/lib/ground/database/db'
import { aCadre, aCommander, actorOf, aHolder, aMember, type World } from '../../support/given'
import type { Cast } from '../../support/model/cast'

const LONG_AGO = dayToColumn('2025-01-01')

/** The people of the model in a real county: three villages whose commanders come from another bureau, the township and a unit that leads. */
export async function castsOf(world: World): Promise<Cast[]> {
  const { units } = world
  const unitLead = (unit: World['units']['transport']): Lead => ({
    kind: 'unit',
    id: unit.id,
    tier: unit.tier,
    townshipId: unit.townshipId,
  })
  const county = [
    await aHolder(world, 'HEADQUARTERS'),
    await aHolder(world, 'LEADER', {}, { rank: 'FOUR_BODIES_HEAD' }),
    await aHolder(world, 'INSPECTOR'),
    await aHolder(world, 'AUDITOR'),
    await aHolder(world, 'UNIT_OFFICER', { unitId: units.transport.id }),
    await aHolder(world, 'UNIT_OFFICER', { unitId: units.telecom.id }),
    await aHolder(world, 'TOWNSHIP', { townshipId: world.chengguan.id }, { unit: units.chengguan }),
    await aHolder(world, 'TOWNSHIP', { townshipId: world.changan.id }, { unit: units.changan }),
  ]
  const commands: [village: World['shahe'], unit: { id: string }, rank: CadreRank][] = [
    [world.shahe, units.headquarters, 'BUREAU_HEAD'],
    [world.jinshahe, units.changan, 'TOWN_HEAD'],
    [world.zhongyuan, units.transport, 'COUNTY_LEADER'],
  ]
  const casts: Cast[] = []
  for (const [village, unit, rank] of commands) {
    const cadreId = (await aCommander(world, village, { unit, rank })).cadreId
    if (rank === 'TOWN_HEAD') await grantTownship(world, cadreId, village.townshipId)
    const others = [world.shahe, world.jinshahe, world.zhongyuan].filter(({ id }) => id !== village.id)
    const teams = [village, ...others].map(
      (one): Lead => ({ kind: 'team', id: one.teams[1]?.id as string, villageId: one.id }),
    )
    const stranger = await aMember(world, others[0] as World['shahe'])
    casts.push({
      place: { countyId: world.county.id, townshipId: village.townshipId, villageId: village.id },
      commander: { cadreId, unitId: unit.id },
      leads: [...teams, ...[units.transport, units.telecom, units.chengguan, units.changan].map(unitLead)],
      people: [
        await actorOf(cadreId),
        await aMember(world, village),
        await aMember(world, village),
        ...county,
        stranger,
      ],
    })
  }
  return casts
}

/** A township head who commands a village has two seats. */
async function grantTownship(world: World, cadreId: string, townshipId: string) {
  const approver = await aCadre(world)
  const grant = {
    countyId: world.county.id,
    cadreId,
    role: 'TOWNSHIP',
    townshipId,
    fromOn: LONG_AGO,
    approvedById: approver.id,
  } as const
  await db().grant.create({ data: grant })
}
