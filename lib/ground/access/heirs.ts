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
