import { Ask } from '@/components/form/ask'
import type { AskedAt } from '@/components/form/ask-address'
import type { FormAction } from '@/components/form/posted'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Separated } from '@/components/ui/separated'
import { dueWords, statusWords } from '@/lib/domains/households/line-words'
import type { HouseholdDetail, HouseShown } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { revealQuestion } from './reveal-question'

interface HouseholdFactsProps {
  words: RegisterWords
  household: HouseholdDetail
  reveal: FormAction
  at: AskedAt
  /** At the card's right: a way to edit. */
  more?: React.ReactNode
}

/** Who the household is to the register: number, status, causes, and who helps it. */
export function HouseholdFacts({ words, household, reveal, at, more }: HouseholdFactsProps) {
  const { t, issues, format } = words
  const { phoneMasked, house, mainCause, otherCauses, helper, helperPost, due, now, may } = household
  return (
    <Card title={t('facts.title')} more={more} padded>
      <Facts
        items={[
          { label: t('facts.number'), value: household.number },
          { label: t('facts.place'), value: household.group },
          { label: t('facts.people'), value: t('people', { count: household.people }) },
          {
            label: t('facts.phone'),
            value: phoneMasked && (
              <>
                {phoneMasked}
                {may.reveal && (
                  <Ask {...at('phone')} {...revealQuestion(words, 'phone', reveal, { householdId: household.id })} />
                )}
              </>
            ),
          },
          { label: t('facts.category'), value: issues(`household.categories.${household.category}`) },
          { label: t('facts.standard'), value: house.standard && t(`standards.${house.standard}`) },
          { label: t('facts.status'), value: statusWords(words, household) },
          {
            label: t('facts.monitor'),
            value: household.monitorKind && issues(`household.monitors.${household.monitorKind}`),
          },
          { label: t('facts.mainCause'), value: mainCause && t(`causes.${mainCause}`) },
          {
            label: t('facts.otherCauses'),
            value: otherCauses.map((cause) => t(`causes.${cause}`)).join(t('list')),
          },
          {
            label: t('facts.helper'),
            value: helper
              ? helperPost
                ? t('facts.helperWith', { name: helper, post: helperPost })
                : helper
              : !household.ended && <span className="text-ink-3">{t('facts.noHelper')}</span>,
          },
          {
            label: t('facts.visited'),
            value: household.lastVisitedAt ? format.day(household.lastVisitedAt, now) : t('neverVisited'),
          },
          {
            label: t('facts.next'),
            value:
              due &&
              t('facts.nextEvery', {
                due: household.lastVisitedAt ? dueWords(words, household, now) : t('dueToday'),
                days: due.every,
              }),
          },
        ]}
      />
    </Card>
  )
}

const LANDS = ['farmlandMu', 'forestMu', 'returnedMu', 'orchardMu', 'pastureMu', 'waterMu'] as const

/** The house, water, road and land of a household; what nobody has recorded is left out. */
export function HouseFacts({ words, house }: { words: RegisterWords; house: HouseShown }) {
  const { t } = words
  const { houseArea, structure, houseGrade, safeWater, electricity, cleanToilet, entryRoad, roadKm } = house
  const yes = (claim: boolean | null, word: 'yes' | 'solved') =>
    claim === null ? null : t(claim ? word : word === 'yes' ? 'no' : 'unsolved')
  const lands = LANDS.filter((kind) => house[kind]).map((kind) =>
    t('house.landValue', { kind: t(`house.lands.${kind}`), mu: house[kind] ?? 0 }),
  )
  const dangerous = houseGrade === 'C' || houseGrade === 'D'
  const items = [
    {
      label: t('house.area'),
      value: (houseArea || structure) && (
        <Separated
          items={[houseArea && t('house.areaValue', { area: houseArea }), structure && t(`structures.${structure}`)]}
        />
      ),
    },
    {
      label: t('house.grade'),
      value:
        houseGrade &&
        (dangerous ? (
          <b>{t('house.dangerous', { grade: houseGrade })}</b>
        ) : (
          t('house.gradeValue', { grade: houseGrade })
        )),
    },
    { label: t('house.water'), value: yes(safeWater, 'solved') },
    { label: t('house.electricity'), value: yes(electricity, 'yes') },
    { label: t('house.toilet'), value: yes(cleanToilet, 'yes') },
    { label: t('house.road'), value: entryRoad && t(`roads.${entryRoad}`) },
    { label: t('house.roadKm'), value: roadKm !== null && t('house.km', { km: roadKm }) },
    { label: t('house.land'), value: lands.join(t('list')) },
  ]
  const known = items.some(({ value }) => value !== null && value !== false && value !== '')
  return (
    <Card title={t('house.title')} padded>
      {known ? <Facts items={items} /> : <p className="sub">{t('house.none')}</p>}
    </Card>
  )
}
