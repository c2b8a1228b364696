import 'server-only'
import type { County, Township, Unit, Village } from '@/lib/generated/prisma/client'
import { dayFromColumn, type LocalDate } from '@/lib/ground/clock'
import { keptFact } from './kept'

type KeptVillage = Pick<Village, 'id' | 'code' | 'name' | 'townshipId' | 'countyId' | 'mergedIntoId'> & {
  mergedOn: LocalDate | null
}
type KeptTownship = Pick<Township, 'id' | 'code' | 'name' | 'countyId'>
export type KeptUnit = Pick<
  Unit,
  'id' | 'name' | 'shortName' | 'category' | 'tier' | 'townshipId' | 'countyId' | 'active'
>

/** The places and units of a county, each by its id, in the order of their codes; units by their short names. */
export type KeptPlaces = {
  county: Pick<County, 'id' | 'code' | 'name' | 'shortName'>
  townships: ReadonlyMap<string, KeptTownship>
  villages: ReadonlyMap<string, KeptVillage>
  units: ReadonlyMap<string, KeptUnit>
}

/** The places and units of a county, those too that were merged or closed: names for screens, and choices. It says nothing of who may see them. */
export const placesOf = keptFact(async (tx, id): Promise<KeptPlaces> => {
  const { townships, villages, units, ...county } = await tx.county.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, code: true, name: true, shortName: true },
      townships: { select: { id: true, code: true, name: true, countyId: true }, orderBy: { code: 'asc' } },
      villages: {
        select: {
          ...{ id: true, code: true, name: true, townshipId: true, countyId: true },
          ...{ mergedIntoId: true, mergedOn: true },
        },
        orderBy: { code: 'asc' },
      },
      units: {
        select: {
          ...{ id: true, name: true, shortName: true, category: true, tier: true },
          ...{ townshipId: true, countyId: true, active: true },
        },
        orderBy: [{ shortName: 'asc' }, { id: 'asc' }],
      },
    },
  })
  const standing = villages.map((one) => ({ ...one, mergedOn: one.mergedOn && dayFromColumn(one.mergedOn) }))
  return { county, townships: byId(townships), villages: byId(standing), units: byId(units) }
})

const byId = <T extends { id: string }>(rows: T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]))
