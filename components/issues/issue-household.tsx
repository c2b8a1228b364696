import { Ask } from '@/components/form/ask'
import type { AskedAt } from '@/components/form/ask-address'
import type { FormAction } from '@/components/form/posted'
import { revealQuestion } from '@/components/households/reveal-question'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { householdHref } from '@/lib/domains/households/filter'
import type { HouseholdBlock } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'

interface IssueHouseholdProps {
  words: IssueWords
  household: HouseholdBlock
  issueId: string
  reveal: FormAction
  at: AskedAt
}

/** The household, masked; what may be revealed is revealed one value at a time, for a purpose. */
export function IssueHousehold({ words, household, issueId, reveal, at }: IssueHouseholdProps) {
  const { issues } = words
  const { headMasked, groupName, people, phoneMasked, idNumber, mayReveal } = household
  const status = issues(`household.statuses.${household.povertyStatus}`)
  const buttons = mayReveal.phone || mayReveal.idNumber
  const hidden = { householdId: household.id, issueId }
  return (
    <Card
      title={issues('household.title')}
      more={household.mayOpen ? { href: householdHref(household.number), label: issues('household.open') } : undefined}
      padded
    >
      <Facts
        items={[
          {
            label: issues('household.head'),
            value: groupName
              ? issues('household.headValue', { name: headMasked, group: groupName, people })
              : issues('household.headOnly', { name: headMasked, people }),
          },
          { label: issues('household.number'), value: household.number },
          {
            label: issues('household.idNumber'),
            value: idNumber && (
              <>
                {idNumber.masked}
                {mayReveal.idNumber && (
                  <Ask
                    {...at('idNumber')}
                    {...revealQuestion(words, 'idNumber', reveal, { ...hidden, memberId: idNumber.memberId })}
                  />
                )}
              </>
            ),
          },
          {
            label: issues('household.phone'),
            value: phoneMasked && (
              <>
                {phoneMasked}
                {mayReveal.phone && <Ask {...at('phone')} {...revealQuestion(words, 'phone', reveal, hidden)} />}
              </>
            ),
          },
          { label: issues('household.kind'), value: issues(`household.categories.${household.category}`) },
          {
            label: issues('household.status'),
            value: household.enjoysPolicy ? issues('household.policy', { status }) : status,
          },
          {
            label: issues('household.monitor'),
            value: household.monitorKind && issues(`household.monitors.${household.monitorKind}`),
          },
          { label: issues('household.helper'), value: household.helperName },
        ]}
      />
      {buttons && <p className="sub mt-3">{issues('household.note')}</p>}
    </Card>
  )
}
