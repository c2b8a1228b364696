import 'server-only'
import type { IssueRow } from '@/lib/domains/issues/queries/row'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'

/** Units that a text merely names (the proper unit of a return, a proposed lead) must be units of the county. */
export async function checkReferences(tx: Tx, issue: Pick<IssueRow, 'countyId'>, input: object): Promise<void> {
  for (const field of ['properUnitId', 'proposedLeadUnitId'] as const) {
    const id = (input as Record<string, unknown>)[field]
    if (typeof id !== 'string') continue
    const known = await tx.unit.count({ where: { id, countyId: issue.countyId } })
    if (known === 0) throw new Refusal('invalid', { fields: { [field]: 'not_a_choice' } })
  }
}
