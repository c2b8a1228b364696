import type { FormField } from '@/components/form/form-field'
import type { Verb } from '@/lib/domains/issues/rules/moves'
import type { MoveChoices } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'
import { ConsentVoice, ConsentWay, WithdrawalKind } from '@/lib/generated/prisma/enums'
import { type FieldMaker, fieldMaker } from './field-maker'
import { leadField, otherUnits } from './lead-field'

type Asked = { words: IssueWords; choices: MoveChoices; make: FieldMaker }
type PersonalVerb = Exclude<Verb, 'parentAnswered'>

/** What each move asks for (RULES.md 2, "demands"), with only what the rule would take to choose from. */
const FIELDS: Record<PersonalVerb, (asked: Asked) => FormField[]> = {
  triage: ({ words, choices, make }) => [
    leadField(words, choices, choices.level),
    make.said('cause'),
    make.units('assistingUnitIds', otherUnits(choices, null)),
    make.tick('urgent'),
    make.day('dueOn', choices.days, { help: words.moves('help.dueOn', { day: make.dayWords(choices.days.without) }) }),
  ],
  reassign: ({ words, choices, make }) => [
    leadField(words, choices, choices.level),
    make.said('reason'),
    make.day('dueOn', choices.days, {
      help: words.moves('help.reassignDue', {
        day: make.dayWords(choices.days.without),
        max: make.dayWords(choices.days.max),
      }),
    }),
  ],
  settle: ({ words, choices, make }) => [
    leadField(words, choices, 'ANY'),
    make.said('outcome'),
    make.line('present', 200),
  ],
  escalate: ({ words, choices, make }) => [
    ...levelChoice(words, choices, make),
    make.said('why'),
    make.said('tried'),
    make.unit('proposedLeadUnitId', otherUnits(choices, null), false),
  ],
  delegate: ({ words, choices, make }) => [...levelChoice(words, choices, make), make.said('why')],
  respond: ({ choices, make }) => [make.said('plan'), make.day('expectedOn', choices.days, { required: true })],
  arrive: ({ words, choices, make }) => [
    make.line('who', 60, { value: choices.self }),
    make.moment('arrivedAt', words.moves('help.arrivedAt'), choices.reportedAt),
    make.remark('finding'),
  ],
  confirmArrival: ({ words, make }) => [
    make.choice('came', 'came', [
      { value: 'yes', label: words.moves('choices.came') },
      { value: 'no', label: words.moves('choices.absent') },
    ]),
    make.remark('remark', words.moves('help.absent')),
  ],
  note: ({ make }) => [make.said('text', { max: 1000 })],
  askExtension: ({ words, choices, make }) => [
    make.day('dueOn', choices.days, {
      label: words.moves('fields.askedOn'),
      required: true,
      help: words.moves('help.askedOn', { day: make.dayWords(choices.days.without), limit: choices.limitWorkdays }),
    }),
    make.said('reason'),
  ],
  decideExtension: ({ words, choices, make }) => [
    make.choice('grant', 'grant', [
      { value: 'yes', label: words.moves('choices.grant') },
      { value: 'no', label: words.moves('choices.refuse') },
    ]),
    make.day('dueOn', choices.days, {
      label: words.moves('fields.askedOn'),
      help: words.moves('help.grantedOn', { day: make.dayWords(choices.days.without) }),
    }),
    make.remark('answer', words.moves('help.answer')),
  ],
  return: ({ choices, make }) => [
    make.unit('properUnitId', otherUnits(choices, choices.leadUnitId), true),
    make.said('reason'),
  ],
  done: ({ words, choices, make }) => [
    make.said('outcome'),
    ...(choices.onSite ? [] : [make.said('noVisitReason', { max: 300, help: words.moves('help.noVisitReason') })]),
  ],
  consent: (asked) => consentFields(asked),
  verify: ({ make }) => [make.remark('remark')],
  reject: ({ make }) => [make.said('missing')],
  reopen: ({ make }) => [make.said('what'), make.line('speaker', 60)],
  withdraw: ({ words, choices, make }) => [
    make.choice(
      'kind',
      'kind',
      Object.values(WithdrawalKind).map((value) => ({ value, label: words.moves(`choices.${value}`) })),
    ),
    make.line('duplicateOf', 20, {
      required: false,
      help: words.moves('help.duplicateOf', { number: exampleNumber(choices.number) }),
    }),
    make.said('reason'),
    make.line('toldWhom', 60),
  ],
  restore: ({ make }) => [make.said('reason')],
  raise: ({ words, choices, make }) => [
    make.choice(
      'light',
      'light',
      choices.lights.map((value) => ({ value, label: words.ui(`light.${value}`) })),
      choices.lights[0],
    ),
    make.said('reason'),
    make.day('untilOn', choices.days, {
      required: true,
      help: words.moves('help.untilOn', { max: make.dayWords(choices.days.max) }),
    }),
  ],
  lift: ({ make }) => [make.remark('reason')],
  nudge: () => [],
  supervise: ({ words, choices, make }) => [
    make.said('ask'),
    make.day('answerByOn', choices.days, {
      help: words.moves('help.answerByOn', { day: make.dayWords(choices.days.without) }),
    }),
  ],
  flagCommon: ({ words, choices, make }) => [
    make.line('title', 60, { value: choices.title, help: words.moves('help.title') }),
    make.said('reason'),
  ],
}

/** The yes or no of the people concerned: whose word, how it was given and when. */
function consentFields({ words: { moves }, choices, make }: Asked): FormField[] {
  const voices = Object.values(ConsentVoice).filter((voice) => voice !== 'HOUSEHOLD' || choices.household)
  return [
    make.choice('answer', 'yes', [
      { value: 'yes', label: moves('choices.yes') },
      { value: 'no', label: moves('choices.no') },
    ]),
    make.choice(
      'voice',
      'voice',
      voices.map((value) => ({ value, label: moves(`choices.${value}`) })),
      choices.household ? 'HOUSEHOLD' : undefined,
    ),
    make.line('speaker', 60),
    make.choice(
      'way',
      'way',
      Object.values(ConsentWay).map((value) => ({ value, label: moves(`ways.${value}`) })),
      'IN_PERSON',
    ),
    make.moment('saidAt', moves('help.now')),
    make.remark('remark'),
  ]
}

/** Nothing to choose where there is only one way up. */
function levelChoice({ levels }: IssueWords, choices: MoveChoices, make: FieldMaker): FormField[] {
  if (choices.levels.length === 0) return []
  const options = choices.levels.map((value) => ({ value, label: levels(value) }))
  return [make.choice('to', 'to', options, options[0]?.value)]
}

/** 平利2026-000123, with the county and year of this one. */
function exampleNumber(number: string): string {
  return `${number.slice(0, number.lastIndexOf('-'))}-000123`
}

export function moveFields(verb: PersonalVerb, words: IssueWords, choices: MoveChoices): FormField[] {
  return FIELDS[verb]({ words, choices, make: fieldMaker(words, choices) })
}
