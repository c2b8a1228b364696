import { AskedDialog } from '@/components/form/asked-dialog'
import { Form } from '@/components/form/form'
import { meanwhileWords } from '@/components/issues/event-head'
import { moveFields } from '@/components/issues/move-fields'
import { dueWords } from '@/lib/domains/issues/light-words'
import { issueHref } from '@/lib/domains/issues/number'
import { getChoices } from '@/lib/domains/issues/queries/choices'
import type { Offered } from '@/lib/domains/issues/queries/offers'
import { MOVES, type Verb } from '@/lib/domains/issues/rules/moves'
import type { IssueDetail, IssueTimeline, MoveChoices } from '@/lib/domains/issues/shown'
import { leadWords } from '@/lib/domains/issues/who-words'
import type { IssueWords } from '@/lib/domains/issues/words'
import type { Actor } from '@/lib/ground/access/actor'
import { refusalMessage } from '@/lib/ground/i18n/refusals'
import { MOVE_ACTIONS } from './move-actions'

type PersonalVerb = Exclude<Verb, 'parentAnswered'>

/** Whether an address asks for a move that a person makes. */
export function isPersonalVerb(asked: unknown): asked is PersonalVerb {
  return typeof asked === 'string' && Object.hasOwn(MOVES, asked) && asked !== 'parentAnswered'
}

interface MoveSectionProps {
  words: IssueWords
  actor: Actor
  issue: IssueDetail
  offered: Offered
  timeline: IssueTimeline
  verb: PersonalVerb
}

/** The form of the move that the address asks for. Where it is no longer this person's to make, it stays, and says why. */
export async function MoveSection({ words, actor, issue, offered, timeline, verb }: MoveSectionProps) {
  const { moves } = words
  const choices = await getChoices(actor, offered, verb, issue.now)
  const offer = offered.offers.find((one) => one.verb === verb)
  const unavailable = offer?.refusal ? await refusalMessage(offer.refusal) : offer ? undefined : moves('notNow')
  const back = issueHref(issue.number)
  return (
    <AskedDialog key={verb} title={moves(`titles.${verb}`)} effect={effectOf(verb, words, choices)} back={back}>
      <Form
        id="move"
        action={MOVE_ACTIONS[verb]}
        hidden={{ issueId: issue.id, version: issue.version }}
        fields={moveFields(verb, words, choices)}
        meanwhile={meanwhileWords(words, timeline.entries, issue.now)}
        unavailable={unavailable}
        submit={{ label: moves(`submit.${verb}`), busy: moves('busy') }}
      />
    </AskedDialog>
  )
}

/** What the move will do, in one sentence. */
function effectOf(verb: PersonalVerb, words: IssueWords, choices: MoveChoices): string {
  const { moves, levels } = words
  return moves(`effects.${verb}`, {
    level: levels(choices.level),
    limit: choices.limitWorkdays,
    ask: askWords(words, choices),
    word: consentWords(words, choices),
  })
}

function askWords(words: IssueWords, { extension, lead, now }: MoveChoices): string {
  if (!extension) return ''
  const { ordinal, reason, askedDueAt } = extension
  return words.moves('ask', {
    lead: leadWords(words, lead) || words.units('who.lead'),
    to: dueWords(words, askedDueAt, now),
    ordinal,
    reason,
  })
}

function consentWords({ moves, format }: IssueWords, { consent, now }: MoveChoices): string {
  if (!consent?.yes) return moves('noWord')
  const { voice, speaker, way, saidAt } = consent
  return moves('word', {
    voice: moves(`choices.${voice}`),
    speaker,
    at: format.instant(saidAt, now),
    way: moves(`ways.${way}`),
  })
}
