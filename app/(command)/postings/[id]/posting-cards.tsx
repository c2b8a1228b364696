import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import type { PostingShown } from '@/lib/domains/postings/queries/posting'
import type { Instant, LocalDate } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'
import { tickRelationsAction } from '../actions'

type T = Translator<'postings'>

/** Organisation and personnel relations, ticked and dated (DOMAIN.md Y5), and the leave of the old unit's work as declared (N10). */
export function RelationsCard({
  t,
  format,
  posting,
  today,
  now,
}: {
  t: T
  format: Format
  posting: PostingShown
  today: LocalDate
  now: Instant
}) {
  const { partyMovedOn, personnelMovedOn, unitWorkLeftOn, unitWorkDeclaredBy } = posting
  if (!posting.may.draft) {
    const on = (day: LocalDate | null) => (day ? format.day(day, now) : t('relations.notYet'))
    return (
      <Card title={t('relations.title')} padded>
        <Facts
          items={[
            { label: t('relations.partyMovedOn'), value: on(partyMovedOn) },
            { label: t('relations.personnelMovedOn'), value: on(personnelMovedOn) },
            { label: t('relations.unitWorkLeftOn'), value: on(unitWorkLeftOn) },
            { label: t('relations.unitWorkDeclaredBy'), value: unitWorkDeclaredBy },
          ]}
        />
      </Card>
    )
  }
  const day = (name: 'partyMovedOn' | 'personnelMovedOn' | 'unitWorkLeftOn', value: LocalDate | null) => ({
    ...{ kind: 'day' as const, name, label: t(`relations.${name}`), max: today },
    ...(value && { value }),
  })
  return (
    <Card title={t('relations.title')} sub={t('relations.sub')} padded>
      <Form
        id="relations"
        action={tickRelationsAction}
        hidden={{ postingId: posting.id }}
        columns={2}
        fields={[
          day('partyMovedOn', partyMovedOn),
          day('personnelMovedOn', personnelMovedOn),
          day('unitWorkLeftOn', unitWorkLeftOn),
          {
            ...{ kind: 'line', name: 'unitWorkDeclaredBy', label: t('relations.unitWorkDeclaredBy'), max: 60 },
            value: unitWorkDeclaredBy,
          },
        ]}
        submit={{ label: t('relations.submit'), busy: t('busy'), variant: 'normal' }}
      />
    </Card>
  )
}
