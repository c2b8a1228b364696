import 'server-only'
import type { Tx } from '@/lib/ground/database/tx'

/** The code under which each of some villages goes on: its own, or that of the village that it was at last merged into. */
export async function heirCodes(tx: Tx, villageIds: readonly string[]): Promise<Map<string, string>> {
  if (villageIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; code: string }[]>`
    WITH RECURSIVE heirs AS (
      SELECT id AS village, code, merged_into_id FROM villages WHERE id = ANY(${[...villageIds]}::uuid[])
      UNION ALL SELECT h.village, v.code, v.merged_into_id FROM heirs h JOIN villages v ON v.id = h.merged_into_id
    ) SELECT village AS id, code FROM heirs WHERE merged_into_id IS NULL`
  return new Map(rows.map(({ id, code }) => [id, code]))
}

/** The villages that were at last merged into one of some others by a day, with the one that each went to. */
export async function formerVillages(
  tx: Tx,
  villageIds: readonly string[],
  on: Date,
): Promise<{ id: string; heirId: string }[]> {
  if (villageIds.length === 0) return []
  return tx.$queryRaw<{ id: string; heirId: string }[]>`
    WITH RECURSIVE former AS (
      SELECT id, merged_into_id AS heir FROM villages WHERE merged_into_id = ANY(${[...villageIds]}::uuid[]) AND merged_on <= ${on}::date
      UNION ALL SELECT v.id, f.heir FROM former f JOIN villages v ON v.merged_into_id = f.id AND v.merged_on <= ${on}::date
    ) SELECT id, heir AS "heirId" FROM former`
}
