import 'server-only'
import { type Circumstances, seenFrom } from '@/lib/domains/issues/queries/move-context'
import { factsOf, type IssueRow } from '@/lib/domains/issues/queries/row'
import { checkMove, relight } from '@/lib/domains/issues/rules/carry-out'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { MoveContext } from '@/lib/domains/issues/rules/move'
import { MOVES, type PersonalVerb } from '@/lib/domains/issues/rules/moves'
import { rulebookAt } from '@/lib/domains/policies/rulebook'
import type { Rulebook } from '@/lib/domains/policies/rules/rulebook'
import type { Actor, Seat } from '@/lib/ground/access/actor'
import { seatsFor } from '@/lib/ground/access/seats'
import type { Instant } from '@/lib/ground/clock'
import { read } from '@/lib/ground/database/transaction'
import { now as databaseNow, type Tx } from '@/lib/ground/database/tx'
import { Refusal, type RefusalCode } from '@/lib/ground/refusal'
import { issueOnce, rowOf, type WholeIssue } from './issue-once'
import { byUse, type Offer } from './offer-order'
import { commanderIn } from './responsible'
import { rightsOn } from './rights'

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
  'own_draft',
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
    const issue = await issueOnce(tx, actor, { id: issueId })
    if (!issue) return null
    const row = rowOf(issue)
    const now = at ?? (await databaseNow(tx))
    const facts = await asTimeHasIt(tx, row, now)
    const circumstances = circumstancesIn(issue, await rulebookAt(tx, row.countyId, now), now)
    const { reaches } = await rightsOn(tx, actor, issueId)
    const contexts = new Map(actor.seats.map((seat) => [seat.id, seenFrom(actor, seat, row, circumstances)]))
    const offers = VERBS.filter((verb) => (MOVES[verb].from as readonly string[]).includes(facts.stage)).flatMap(
      (verb) => {
        const reaching = seatsFor(actor, MOVES[verb].deed).filter(({ seat, reach }) => reaches(seat, reach))
        return (
          offerOf(
            verb,
            facts,
            reaching.map(({ seat }) => seat),
            contexts,
          ) ?? []
        )
      },
    )
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

/** What a move that names no lead would find, from what the page has read. */
function circumstancesIn(issue: WholeIssue, rules: Rulebook, now: Instant): Circumstances {
  return {
    now,
    rules,
    commander: commanderIn(issue.village.appointments, now),
    consent: issue.consents.find(({ round }) => round === issue.round) ?? null,
    extension: (issue.extensionDecider && issue.extensionRequests[0]) || null,
    lead: null,
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
