import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { HouseholdDetail, MemberShown } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { insuranceWords, schoolWords, workWords } from './member-words'
import { Reveal, type RevealAction } from './reveal'
import { revealWords } from './reveal-words'

interface MembersProps {
  words: RegisterWords
  household: HouseholdDetail
  reveal: RevealAction
  more?: React.ReactNode
  /** What can be done about one member. */
  actionsOf?: (member: MemberShown) => React.ReactNode
}

/** The people of a household, the head first: a table at the desk, cards on the phone. Names and numbers masked. */
export function Members({ words, household, reveal, more, actionsOf }: MembersProps) {
  const { t, format } = words
  const { members, former, now } = household
  const rows = members.map((member) => ({
    member,
    idNumber: <Numbers {...{ words, household, member, reveal }} />,
    actions: actionsOf?.(member),
  }))
  return (
    <Card title={t('members.title')} sub={t('people', { count: members.length })} more={more}>
      {members.length === 0 ? (
        <p className="card-body sub">{t('members.none')}</p>
      ) : (
        <>
          <div className="phone:hidden">
            <MemberTable words={words} rows={rows} />
          </div>
          <ul className="member-cards desk:hidden">
            {rows.map((row) => (
              <MemberCard key={row.member.id} words={words} {...row} />
            ))}
          </ul>
        </>
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

type Row = { member: MemberShown; idNumber: React.ReactNode; actions: React.ReactNode }

function MemberTable({ words, rows }: { words: RegisterWords; rows: Row[] }) {
  const { t } = words
  const acted = rows.some(({ actions }) => actions)
  const columns = (['name', 'age', 'id', 'health', 'school', 'work', 'insurance'] as const).map((name) => ({
    label: t(`members.columns.${name}`),
  }))
  return (
    <Table
      caption={t('members.table')}
      columns={[
        ...columns,
        ...(acted ? [{ label: <span className="sr-only">{t('members.columns.more')}</span> }] : []),
      ]}
    >
      {rows.map(({ member, idNumber, actions }) => (
        <tr key={member.id}>
          <td className="whitespace-nowrap">
            <b className="font-medium">{member.name}</b>
            <span className="sub block">{t(`relations.${member.relation}`)}</span>
          </td>
          <td className="whitespace-nowrap">
            {t('members.age', { sex: t(`sexes.${member.sex}`), age: member.age })}
            <span className="sub block">{member.ethnicity}</span>
          </td>
          <td className="whitespace-nowrap">{idNumber}</td>
          <td>
            {t(`healths.${member.health}`)}
            <span className="sub block">{t(`labours.${member.labour}`)}</span>
          </td>
          <td>{schoolWords(words, member)}</td>
          <td>{workWords(words, member)}</td>
          <td>{insuranceWords(words, member)}</td>
          {acted && <td className="num">{actions}</td>}
        </tr>
      ))}
    </Table>
  )
}

function MemberCard({ words, member, idNumber, actions }: Row & { words: RegisterWords }) {
  const { t } = words
  const facts = [
    t(`healths.${member.health}`),
    t(`labours.${member.labour}`),
    schoolWords(words, member),
    workWords(words, member),
    insuranceWords(words, member),
  ].filter(Boolean)
  return (
    <li>
      <div className="member-card-head">
        <b>{member.name}</b>
        <span>{t(`relations.${member.relation}`)}</span>
        <span className="text-ink-3">{t('members.age', { sex: t(`sexes.${member.sex}`), age: member.age })}</span>
        {actions && <span className="ml-auto">{actions}</span>}
      </div>
      <div>{idNumber}</div>
      <p className="sub">{facts.join(t('join'))}</p>
    </li>
  )
}

/** Identity number, and certificate of disability where there is one, each with its reveal. */
function Numbers({ words, household, member, reveal }: MembersProps & { member: MemberShown }) {
  const { t } = words
  const one = (field: 'idNumber' | 'disabilityCert', masked: string) => (
    <>
      {masked}
      {household.may.reveal && (
        <Reveal
          action={reveal}
          hidden={{ householdId: household.id, memberId: member.id, field }}
          words={revealWords(words, field)}
        />
      )}
    </>
  )
  return (
    <>
      {member.idNumberMasked ? one('idNumber', member.idNumberMasked) : <span className="text-ink-3">—</span>}
      {member.disabilityCertMasked && (
        <span className="sub block">
          {t('members.cert')} {one('disabilityCert', member.disabilityCertMasked)}
        </span>
      )}
    </>
  )
}
