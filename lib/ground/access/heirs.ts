import 'server-only'
import type { Tx } from '@/lib/ground/database/tx'
import { placesOf } from '@/lib/ground/kept/places'

/** The code under which each village of a county goes on, by its id: its own, or that of the village that it was at last merged into. */
export async function heirCodes(tx: Tx, countyId: string): Promise<Map<string, string>> {
  const { villages } = await placesOf(tx, countyId)
  const heirOf = (id: string): string | undefined => {
    const village = villages.get(id)
    return village?.mergedIntoId ? heirOf(village.mergedIntoId) : village?.code
  }
  return new Map([...villages.keys()].flatMap((id) => [[id, heirOf(id) ?? '']]))
}
