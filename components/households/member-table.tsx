import type { AskedAt } from '@/components/form/ask-address'
import type { FormAction } from '@/components/form/posted'
import { Card } from '@/components/ui/card'
import type { HouseholdDetail, MemberShown, StatusChangeShown } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { memberDeeds } from './household-menu'
import { type MemberNumber, type MemberRow, MemberRows } from './member-rows'
import { insuranceWords, schoolWords, workWords } from './member-words'
import { revealQuestion } from './reveal-question'

interface MembersProps {
  words: RegisterWords
  household: HouseholdDetail
  /** A change of status that waits for a decision. */
  open: StatusChangeShown | undefined
  reveal: FormAction
  at: AskedAt
  more?: React.ReactNode
}

/** The people of a household, the head first. Names and numbers masked; who left is folded away. */
export function Members(props: MembersProps) {
  const { words, household, reveal, at, more } = props
  const { t, forms, format } = words
  const { members, former, now } = household
  const rows = members.map((member) => rowOf(props, member))
  const asked = rows.flatMap(({ numbers }) => numbers).find(({ question }) => question && at(question).asked)?.question
  const ofAMember = (field: MemberNumber['field']) =>
    revealQuestion(words, field, reveal, { householdId: household.id })
  return (
    <Card title={t('members.title')} sub={t('people', { count: members.length })} more={more}>
      {members.length === 0 ? (
        <p className="card-body sub">{t('members.none')}</p>
      ) : (
        <MemberRows
          rows={rows}
          caption={t('members.table')}
          columns={COLUMNS.map((name) => t(`members.columns.${name}`))}
          words={{ join: t('join'), cert: t('members.cert'), more: forms('more'), deeds: t('members.columns.more') }}
          back={at('').back}
          asked={asked}
          reveals={{ idNumber: ofAMember('idNumber'), disabilityCert: ofAMember('disabilityCert') }}
        />
      )}
      {former.length > 0 && (
        <details className="former-members">
          <summary>{t('members.former', { count: former.length })}</summary>
          <ul>
            {former.map((member) => (
              <li key={member.id}>
                {member.name} {t(`relations.${member.relation}`)}{' '}
                <span className="text-ink-3">
                  {member.left &&
                    t('members.leftOn', {
                      day: format.day(member.left.on, now),
                      reason: t(`lefts.${member.left.reason}`),
                    })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

const COLUMNS = ['name', 'age', 'id', 'health', 'school', 'work', 'insurance'] as const

function rowOf({ words, household, open, at }: MembersProps, member: MemberShown): MemberRow {
  const { t } = words
  const number = (field: MemberNumber['field'], masked: string | null): MemberNumber[] => {
    if (!masked) return []
    const question = `${field}-${member.id}`
    return [{ field, masked, ...(household.may.reveal && { question, href: at(question).href }) }]
  }
  return {
    id: member.id,
    name: member.name,
    relation: t(`relations.${member.relation}`),
    age: t('members.age', { sex: t(`sexes.${member.sex}`), age: member.age }),
    ethnicity: member.ethnicity,
    numbers: [...number('idNumber', member.idNumberMasked), ...number('disabilityCert', member.disabilityCertMasked)],
    health: t(`healths.${member.health}`),
    labour: t(`labours.${member.labour}`),
    school: schoolWords(words, member),
    work: workWords(words, member),
    insurance: insuranceWords(words, member),
    deeds: memberDeeds({ words, household, open }, member),
  }
}
