import 'server-only'
import { type Circumstances, circumstancesOf, seenFrom } from '@/lib/domains/issues/queries/move-context'
import { carryOut, checkMove } from '@/lib/domains/issues/rules/carry-out'
import type { MoveInput, PersonalVerb, Verb } from '@/lib/domains/issues/rules/moves'
import type { Actor } from '@/lib/ground/access/actor'
import type { Instant } from '@/lib/ground/clock'
import { transaction } from '@/lib/ground/database/transaction'
import type { Tx } from '@/lib/ground/database/tx'
import { Refusal } from '@/lib/ground/refusal'
import { type Locked, lockIssue } from './lock'
import { checkReferences } from './references'
import { saveIssue } from './save'

/**
 * Makes one move of RULES.md section 2 for an actor: locks the issue within the deed's scope, asks the pure rule, saves the
 * facts, the events and the light in one transaction. Refuses: out of scope, changed meanwhile, and whatever the rule refuses.
 */
export async function moveIssue<V extends PersonalVerb>(
  actor: Actor,
  verb: V,
  input: MoveInput<V> & { issueId: string; version: number },
  now: Instant,
): Promise<void> {
  await transaction(actor, (tx) => moveWithin(tx, actor, verb, input, now))
}

/** The same within a transaction that does more: a report that is settled at once. */
export async function moveWithin<V extends PersonalVerb>(
  tx: Tx,
  actor: Actor,
  verb: V,
  input: MoveInput<V> & { issueId: string; version: number },
  now: Instant,
): Promise<void> {
  const locked = await lockIssue(tx, actor, input, verb, now)
  await checkReferences(tx, locked.row, input)
  const named = input as { leadUnitId?: string; leadTeamId?: string }
  const { context, seat } = seatThatMay(actor, verb, locked, await circumstancesOf(tx, locked.row, named, locked.at))
  const carried = carryOut(verb, locked.facts, input as MoveInput<V>, context)
  const duplicateOfId = await duplicateOf(tx, locked.row.countyId, locked.row.id, input)
  const issue = duplicateOfId ? { ...carried.issue, duplicateOfId } : carried.issue
  await saveIssue(tx, locked.row, { ...carried, issue }, { cadreId: actor.cadreId, seat }, locked.at)
}

/** Of the seats that reach the issue, the first in which the rule allows the move; else the first seat's refusal. */
export function seatThatMay(actor: Actor, verb: Verb, { row, facts, seats }: Locked, circumstances: Circumstances) {
  let refusal: unknown
  for (const seat of seats) {
    const context = seenFrom(actor, seat, row, circumstances)
    try {
      checkMove(verb, facts, context)
      return { seat, context }
    } catch (error) {
      refusal ??= error
    }
  }
  throw refusal ?? new Refusal('not_found')
}

/** The issue that a withdrawn one repeats, named by its number. */
async function duplicateOf(tx: Tx, countyId: string, id: string, input: object): Promise<string | null> {
  const number =
    (input as { kind?: string; duplicateOf?: string }).kind === 'DUPLICATE'
      ? (input as { duplicateOf: string }).duplicateOf
      : ''
  if (!number) return null
  const found = await tx.issue.findFirst({ where: { countyId, number, id: { not: id } }, select: { id: true } })
  if (!found) throw new Refusal('invalid', { fields: { duplicateOf: 'unknown_number' } })
  return found.id
}
