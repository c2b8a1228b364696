import 'server-only'
import type { Action } from '@/components/issues/issue-actions'
import { issueHref } from '@/lib/domains/issues/number'
import type { Offered } from '@/lib/domains/issues/queries/offers'
import type { IssueDetail } from '@/lib/domains/issues/shown'
import { seatName, whoWords } from '@/lib/domains/issues/who-words'
import type { IssueWords } from '@/lib/domains/issues/words'
import { refusalMessage } from '@/lib/ground/i18n/refusals'

/** The offers as buttons: each leads to its form, or says why not now. */
export async function actionsOf(words: IssueWords, issue: IssueDetail, { offers, primary }: Offered) {
  const actions: Action[] = await Promise.all(
    offers.map(async ({ verb, refusal }) => ({
      verb,
      href: `${issueHref(issue.number)}?do=${verb}`,
      why: refusal && (await refusalMessage(refusal)),
    })),
  )
  const seats = offers.filter(({ refusal }) => !refusal).map(({ seat }) => seatName(words, seat))
  const { moves, events } = words
  return {
    seat: [...new Set(seats)].join(events('list')),
    primary: actions.find(({ verb }) => verb === primary) ?? null,
    others: actions.filter(({ verb }) => verb !== primary),
    waiting: issue.turn ? moves('nothing', { who: whoWords(words, issue.turn) }) : moves('nothingToDo'),
  }
}
