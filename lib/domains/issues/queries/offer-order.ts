import 'server-only'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import type { MoveContext } from '@/lib/domains/issues/rules/move'
import type { PersonalVerb } from '@/lib/domains/issues/rules/moves'
import type { Seat } from '@/lib/ground/access/actor'
import type { Refusal } from '@/lib/ground/refusal'

/** A move that a person may make now in a seat, or that only the rule's guard keeps from it, with its refusal. */
export type Offer = { verb: PersonalVerb; seat: Seat; refusal: Refusal | null }

/** Every move from what ends an issue's wait to what only presses others. */
const ORDER: readonly PersonalVerb[] = [
  'decideExtension',
  'verify',
  'consent',
  'reject',
  'triage',
  'settle',
  'confirmArrival',
  'respond',
  'arrive',
  'done',
  'note',
  'escalate',
  'askExtension',
  'return',
  'reassign',
  'delegate',
  'restore',
  'reopen',
  'supervise',
  'nudge',
  'raise',
  'lift',
  'flagCommon',
  'withdraw',
]

/** Moves that are someone's turn: only these can stand first as the page's one action. */
const TURNS: readonly PersonalVerb[] = [
  'decideExtension',
  'verify',
  'consent',
  'reject',
  'triage',
  'confirmArrival',
  'respond',
  'arrive',
  'done',
  'restore',
]

/** The offers with the page's one action first: the next step, where it is this actor's turn. */
export function byUse(offers: Offer[], facts: IssueFacts, contexts: Map<string, MoveContext>) {
  const isTurn = ({ verb, seat, refusal }: Offer) => {
    const context = contexts.get(seat.id)
    return !refusal && TURNS.includes(verb) && context !== undefined && isNext(verb, facts, context)
  }
  const rank = (offer: Offer) => ORDER.indexOf(offer.verb) + (offer.refusal ? 200 : isTurn(offer) ? 0 : 100)
  const sorted = [...offers].sort((a, b) => rank(a) - rank(b))
  const first = sorted[0]
  return { offers: sorted, primary: first && isTurn(first) ? first.verb : null }
}

/** Whether a step is the next one, and not only possible. */
function isNext(verb: PersonalVerb, facts: IssueFacts, { asLead, consent }: MoveContext): boolean {
  switch (verb) {
    case 'reject':
      return consent !== null && !consent.yes
    case 'consent':
      return consent === null
    case 'verify':
      return consent?.yes === true
    case 'respond':
      return asLead && facts.firstRespondedAt === null
    case 'arrive':
      return asLead && facts.onSiteAt === null
    case 'done':
      return asLead && facts.onSiteAt !== null
    default:
      return true
  }
}
