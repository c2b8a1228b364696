import 'server-only'
import type { Tx } from '@/lib/ground/database/tx'

/** The towns of a county by name, or the one that an import reaches. */
export async function townNames(tx: Tx, countyId: string, townshipId: string | null = null): Promise<string[]> {
  const where = { countyId, ...(townshipId && { id: townshipId }) }
  const towns = await tx.township.findMany({ where, select: { name: true }, orderBy: { code: 'asc' } })
  return towns.map(({ name }) => name)
}

/** The units of a county that are in use, by short name. */
export async function unitNames(tx: Tx, countyId: string): Promise<string[]> {
  const units = await tx.unit.findMany({
    where: { countyId, active: true },
    select: { shortName: true },
    orderBy: [{ tier: 'asc' }, { shortName: 'asc' }],
  })
  return units.map(({ shortName }) => shortName)
}
