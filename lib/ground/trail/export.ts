import 'server-only'
import type { ListExport } from '@/lib/ground/lists/export'
import type { AuditFilter } from './filter'
import type { AuditLine } from './queries/line'
import { matchingOf } from './queries/matching'
import { readLines, readStreamIds } from './queries/rows'

/** The audit as a sheet, the newest first. */
export const AUDIT_EXPORT: ListExport<AuditFilter, AuditLine> = {
  atMost: 50_000,
  async keys(tx, actor, filter, take) {
    return readStreamIds(tx, await matchingOf(tx, actor, 'audit.export', filter), take)
  },
  async rows(tx, actor, keys) {
    const matching = await matchingOf(tx, actor, 'audit.export', {})
    const lines = await readLines(tx, actor, matching, { where: { id: { in: [...keys] } }, orderBy: [] }, keys.length)
    return lines.map((line) => ({ key: line.id, row: line }))
  },
  entry: (filter, rows) => ({ type: 'audit.exported', filter, rows }),
}
