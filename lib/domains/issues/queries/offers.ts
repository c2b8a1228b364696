import 'server-only'
import { contextOf } from '@/lib/domains/issues/queries/move-context'
import { factsOf, ISSUE_ROW, type IssueRow } from '@/lib/domains/issues/queries/row'
import { checkMove, relight } from '@/lib/domains/issues/rules/carry-out'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { MoveContext } from '@/lib/domains/issues/rules/move'
import { MOVES, type PersonalVerb } from '@/lib/domains/issues/rules/moves'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import type { Reach } from '@/lib/ground/access/deeds'
import { issuesFor, issuesOfSeat } from '@/lib/ground/access/scope/issues'
import { seatsFor } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { Refusal, type RefusalCode } from '@/lib/ground/refusal'
import { byUse, type Offer } from './offer-order'

/** What the offers were made from: what a move's form needs to know of the issue. */
export type Offered = {
  row: IssueRow
  facts: IssueFacts
  offers: Offer[]
  /** The page's one action, where it is this actor's turn. */
  primary: PersonalVerb | null
  contexts: Map<string, MoveContext>
}

const VERBS = (Object.keys(MOVES) as (keyof typeof MOVES)[]).filter((verb) => verb !== 'parentAnswered')

/** Refusals worth reading beneath a button that is not there for now; the rest only mean "not this". */
const TOLD: readonly RefusalCode[] = [
  'past_deadline',
  'extension_pending',
  'decider_asked',
  'own_arrival',
  'no_consent',
  'consent_of_doer',
  'signer_did_the_work',
  'signer_led_the_work',
  'delegated_before',
  'overdue_headquarters_only',
  'restore_too_late',
]

/**
 * What an actor can do with an issue now, the most useful first: exactly what `moveIssue` would accept of its seats, and
 * the moves whose refusal is worth telling. Null when the issue is out of scope.
 */
export async function listOffers(actor: Actor, issueId: string, at?: Instant): Promise<Offered | null> {
  return read(actor, async (tx) => {
    const row = await tx.issue.findFirst({
      where: { AND: [{ id: issueId }, issuesFor(actor, 'issue.view')] },
      include: ISSUE_ROW,
    })
    if (!row) return null
    const now = at ?? (await databaseNow(tx))
    const facts = await asTimeHasIt(tx, row, now)
    const reaches = reachTest(tx, actor, issueId)
    const contexts = new Map<string, MoveContext>()
    const offers: Offer[] = []
    for (const verb of VERBS) {
      if (!(MOVES[verb].from as readonly string[]).includes(facts.stage)) continue
      const seats: Seat[] = []
      for (const { seat, reach } of seatsFor(actor, MOVES[verb].deed)) if (await reaches(seat, reach)) seats.push(seat)
      for (const seat of seats)
        if (!contexts.has(seat.id)) contexts.set(seat.id, await contextOf(tx, actor, seat, row, {}, now))
      const offer = offerOf(verb, facts, seats, contexts)
      if (offer) offers.push(offer)
    }
    return { row, facts, contexts, ...byUse(offers, facts, contexts) }
  })
}

/** The issue as a move would find it: with the light that time alone has brought since the ticker last came. */
async function asTimeHasIt(tx: Tx, row: IssueRow, now: Instant): Promise<IssueFacts> {
  let facts = factsOf(row)
  while (facts.nextLightAt && facts.nextLightAt.getTime() <= now.getTime()) {
    const at = facts.nextLightAt
    facts = relight(facts, await rulebookAt(tx, row.countyId, at), at, 'time').issue
  }
  return facts
}

/** Whether a seat's reach holds the issue, each asked once: many deeds reach alike. */
function reachTest(tx: Tx, actor: Actor, id: string) {
  const answers = new Map<string, Promise<boolean>>()
  return (seat: Seat, reach: Reach): Promise<boolean> => {
    const key = `${seat.id} ${reach}`
    const known =
      answers.get(key) ??
      tx.issue.count({ where: { AND: [{ id }, issuesOfSeat(seat, reach, actor.cadreId)] } }).then((count) => count > 0)
    answers.set(key, known)
    return known
  }
}

/** As a move chooses its seat: the first in which the rule allows it, else the first seat's refusal. */
function offerOf(
  verb: PersonalVerb,
  facts: IssueFacts,
  seats: readonly Seat[],
  contexts: Map<string, MoveContext>,
): Offer | null {
  let refused: Offer | null = null
  for (const seat of seats) {
    try {
      checkMove(verb, facts, contexts.get(seat.id) as MoveContext)
      return { verb, seat, refusal: null }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused ??= { verb, seat, refusal: error }
    }
  }
  return refused?.refusal && TOLD.includes(refused.refusal.code) ? refused : null
}
