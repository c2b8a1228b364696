import { Menu } from '@/components/ui/menu'
import { TextLink } from '@/components/ui/text-link'
import { householdHref } from '@/lib/domains/households/filter'
import type { HouseholdDetail, MemberShown, StatusChangeShown } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import type { HouseholdVerb } from './deed-fields'

/** The address of a form of this household. */
function deedHref({ number }: Pick<HouseholdDetail, 'number'>, verb: HouseholdVerb, memberId?: string): string {
  return `${householdHref(number)}?do=${verb}${memberId ? `&member=${memberId}` : ''}`
}

/** Whether a person may fill in a form now: what the page offers, and nothing else. */
export function mayDo(verb: HouseholdVerb, household: HouseholdDetail, open: StatusChangeShown | undefined): boolean {
  const { may, ended, members } = household
  if (ended) return false
  switch (verb) {
    case 'helper':
      return may.assign
    case 'look':
      return may.looks && open?.stage === 'PROPOSED' && !open.mine
    case 'decide':
      return may.approves && open?.stage === 'LOOKED' && !open.mine
    case 'propose':
      return may.edit && !open
    case 'split':
      return may.edit && members.length > 1
    case 'leave':
    case 'transfer':
      return may.edit && members.length > 1
    case 'merge':
    case 'end':
      return may.edit && !open
    default:
      return may.edit
  }
}

interface HouseholdMenuProps {
  words: RegisterWords
  household: HouseholdDetail
  open: StatusChangeShown | undefined
}

/** What else can be done: rarer than a visit or an edit. */
export function HouseholdMenu({ words, household, open }: HouseholdMenuProps) {
  const { forms } = words
  const verbs = (['edit', 'helper', 'propose', 'look', 'decide', 'split', 'merge', 'end'] as const).filter((verb) =>
    mayDo(verb, household, open),
  )
  if (verbs.length === 0) return null
  return (
    <Menu trigger={forms('more')} triggerClass="button" label={forms('moreOf')}>
      {verbs.map((verb) => (
        <TextLink key={verb} href={deedHref(household, verb)} scroll={false}>
          {forms(`verbs.${verb}`)}
        </TextLink>
      ))}
    </Menu>
  )
}

/** A way to a form, in the head of a card. */
export function CardDeed({ words, household, open, verb }: HouseholdMenuProps & { verb: HouseholdVerb }) {
  if (!mayDo(verb, household, open)) return null
  return (
    <TextLink href={deedHref(household, verb)} scroll={false}>
      {words.forms(`verbs.${verb}`)}
    </TextLink>
  )
}

/** What can be done about one member: the addresses of its forms. */
export function memberDeeds({ words: { forms }, household, open }: HouseholdMenuProps, member: MemberShown) {
  const verbs = (['member', 'leave', 'transfer'] as const).filter((verb) => mayDo(verb, household, open))
  return verbs.map((verb) => ({ href: deedHref(household, verb, member.id), label: forms(`verbs.${verb}`) }))
}
