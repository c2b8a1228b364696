import 'server-only'
import { db, type Tx } from '@/lib/ground/database/db'
import { Refusal } from '@/lib/ground/refusal'

/** Who asks. */
export type Asker = { readonly cadreId: string }

/** Reads for an actor. The one door for queries, so that row-level security can stand in it. */
export function read<T>(actor: Asker, query: (client: Tx) => Promise<T>): Promise<T> {
  if (!actor.cadreId) throw new Error('a query needs an actor')
  return query(db())
}

const TRIES = 4

/**
 * Writes for an actor, all or nothing, with the audit entry in it. Tries again where the database asks for it; what it
 * refuses for good (two commanders at a time …) becomes a Refusal. `longest` (ms) is for what writes a whole register,
 * which is not begun twice.
 */
export async function transaction<T>(
  actor: Asker,
  write: (tx: Tx) => Promise<T>,
  { longest }: { longest?: number } = {},
): Promise<T> {
  if (!actor.cadreId) throw new Error('a write needs an actor')
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(write, longest === undefined ? {} : { timeout: longest })
    } catch (error) {
      if (attempt < TRIES && longest === undefined && isConflict(error)) continue
      throw asRefusal(error)
    }
  }
}

/** Two transactions met: serialization (40001) or deadlock (40P01). */
function isConflict(error: unknown): boolean {
  return /TransactionWriteConflict|40001|40P01|deadlock detected/.test(wordsOf(error)) || codeOf(error) === 'P2034'
}

/** What the database promises, in the words of the application. */
function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal) return error
  const text = wordsOf(error)
  if (/one_commander_a_village|one_village_a_commander|one_first_secretary_a_village|one_posting_a_person/.test(text))
    return new Refusal('tenure_overlaps')
  if (/village_is_no_more/.test(text)) return new Refusal('village_merged')
  if (/one_open_order_a_|waits for a decision on this tenure/.test(text)) return new Refusal('order_pending')
  if (/once_in_a_team/.test(text)) return new Refusal('already_in_team')
  if (/household_members_id_number_key/.test(text))
    return new Refusal('invalid', { fields: { idNumber: 'registered' } })
  if (/status_changes_one_open/.test(text)) return new Refusal('status_pending')
  if (isConflict(error)) return new Refusal('busy')
  return error
}

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { meta, cause } = error as { meta?: unknown; cause?: unknown }
  const parts = [error.message, meta, cause instanceof Error ? { ...cause, message: cause.message } : cause]
  return parts.map((part) => (typeof part === 'string' ? part : (JSON.stringify(part) ?? ''))).join(' ')
}
