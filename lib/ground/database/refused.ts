import 'server-only'
import { Refusal } from '@/lib/ground/refusal'

/** Two transactions met: serialization (40001) or deadlock (40P01). */
export function isConflict(error: unknown): boolean {
  return /TransactionWriteConflict|40001|40P01|deadlock detected/.test(wordsOf(error)) || codeOf(error) === 'P2034'
}

/** What was to be written stands already under its key. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === 'P2002' || /23505/.test(wordsOf(error))
}

/** What the database promises, in the words of the application. */
export function asRefusal(error: unknown): unknown {
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
