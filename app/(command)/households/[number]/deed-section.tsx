import { AskedDialog } from '@/components/form/asked-dialog'
import { Form } from '@/components/form/form'
import { meanwhileWords } from '@/components/households/change-words'
import { deedFields, type HouseholdVerb } from '@/components/households/deed-fields'
import { mayDo } from '@/components/households/household-menu'
import { householdHref } from '@/lib/domains/households/filter'
import { getFormChoices } from '@/lib/domains/households/queries/form-choices'
import type { HouseholdHistory } from '@/lib/domains/households/queries/history'
import type { HouseholdDetail } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import type { Actor } from '@/lib/ground/access/actor'
import {
  addHouseholdMemberAction,
  assignHelperAction,
  decideStatusAction,
  editHouseholdAction,
  editHouseholdMemberAction,
  endHouseholdAction,
  memberLeavesAction,
  mergeHouseholdAction,
  planHouseholdAction,
  proposeStatusAction,
  recordIncomeAction,
  splitHouseholdAction,
  transferMemberAction,
} from '../actions'

const ACTIONS = {
  edit: editHouseholdAction,
  plan: planHouseholdAction,
  income: recordIncomeAction,
  add: addHouseholdMemberAction,
  member: editHouseholdMemberAction,
  leave: memberLeavesAction,
  transfer: transferMemberAction,
  split: splitHouseholdAction,
  merge: mergeHouseholdAction,
  end: endHouseholdAction,
  helper: assignHelperAction,
  propose: proposeStatusAction,
  look: decideStatusAction,
  decide: decideStatusAction,
} as const satisfies Record<HouseholdVerb, unknown>

const OF_A_MEMBER: readonly HouseholdVerb[] = ['member', 'leave', 'transfer']
const WIDE: readonly HouseholdVerb[] = ['edit', 'add', 'member', 'income']

interface DeedSectionProps {
  words: RegisterWords
  actor: Actor
  household: HouseholdDetail
  history: HouseholdHistory
  verb: HouseholdVerb
  memberId: string | undefined
}

/** The form that the address asks for, for who may fill it in; nothing for anyone else. */
export async function DeedSection({ words, actor, household, history, verb, memberId }: DeedSectionProps) {
  const open = history.statusChanges.find(({ decided }) => decided === null)
  const ofMember = OF_A_MEMBER.includes(verb)
  const choices = await getFormChoices(actor, household)
  const member = choices.people.find(({ id }) => id === memberId)
  if (!mayDo(verb, household, open) || (ofMember && !member)) return null
  const { forms } = words
  const back = householdHref(household.number)
  const seen = { householdId: household.id, version: String(household.version) }
  const decides = verb === 'look' || verb === 'decide'
  return (
    <AskedDialog
      key={verb}
      title={forms(`titles.${verb}`, { name: member?.name ?? '' })}
      effect={forms(`effects.${verb}`)}
      back={back}
    >
      <Form
        id="deed"
        action={ACTIONS[verb]}
        hidden={decides ? { changeId: open?.id ?? '' } : { ...seen, ...(ofMember && { memberId: memberId ?? '' }) }}
        fields={deedFields(verb, words, household, choices, memberId)}
        {...(WIDE.includes(verb) && { columns: 2 })}
        meanwhile={meanwhileWords(words, history.changes, household.now)}
        submit={{ label: forms(`submit.${verb}`), busy: forms('busy') }}
      />
    </AskedDialog>
  )
}
