import { Reveal, type RevealAction } from '@/components/households/reveal'
import { revealWords } from '@/components/households/reveal-words'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { householdHref } from '@/lib/domains/households/filter'
import type { HouseholdBlock } from '@/lib/domains/issues/shown'
import type { IssueWords } from '@/lib/domains/issues/words'

interface IssueHouseholdProps {
  words: IssueWords
  household: HouseholdBlock
  issueId: string
  reveal: RevealAction
}

/** The household, masked; what may be revealed is revealed one value at a time, for a purpose. */
export function IssueHousehold({ words, household, issueId, reveal }: IssueHouseholdProps) {
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
                  <Reveal
                    action={reveal}
                    hidden={{ ...hidden, memberId: idNumber.memberId, field: 'idNumber' }}
                    words={revealWords(words, 'idNumber')}
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
                {mayReveal.phone && (
                  <Reveal action={reveal} hidden={{ ...hidden, field: 'phone' }} words={revealWords(words, 'phone')} />
                )}
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
