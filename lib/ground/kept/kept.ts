import 'server-only'
import { onceARead, standsStill, type Tx } from '@/lib/ground/database/tx'

/** How facts of a county are asked for. */
export type KeptFact<T> = (tx: Tx, countyId: string) => Promise<T>

/**
 * A fact of a county that seldom changes and that everybody reads: read once a version, then kept in this process. The version
 * is new in the transaction of every change to the tables that migration fact_versions names, and is asked for in the
 * transaction of whoever wants the fact (most often it came with who asks): so nobody is ever told what is no longer so,
 * whichever server the change was made on. `load` reads nothing but those tables, and within the county.
 */
export function keptFact<T>(load: KeptFact<T>): KeptFact<T> {
  const kept = new Map<string, { version: string; value: T }>()
  return async (tx, countyId) => {
    const version = await versionOf(tx, countyId)
    const found = kept.get(countyId)
    if (found && found.version === version) return found.value
    const value = await load(tx, countyId)
    // a write may see what it undoes in the end, or read after its version was asked for: it keeps nothing
    if (version && standsStill(tx)) kept.set(countyId, { version, value })
    return value
  }
}

/** Says which version of a county's facts a read sees, where a statement told it by the way. */
export function tellVersion(tx: Tx, countyId: string, version: string): void {
  onceARead(tx, versionKey(countyId), async () => version)
}

const versionKey = (countyId: string) => `version of ${countyId}`

/** The version of a county's facts that a transaction sees; another one says that something is no longer as it was. */
export function versionOf(tx: Tx, countyId: string): Promise<string | undefined> {
  return onceARead(tx, versionKey(countyId), async () => {
    const row = await tx.factVersion.findUnique({ where: { countyId } })
    return row?.version
  })
}
