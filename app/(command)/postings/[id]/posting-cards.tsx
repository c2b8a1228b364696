import { PostingForm } from '@/components/postings/posting-form'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import type { Instant, LocalDate } from '@/lib/clock'
import { RecallTrigger } from '@/lib/generated/prisma/enums'
import type { Format } from '@/lib/i18n/format'
import type { Translator } from '@/lib/i18n/translator'
import type { PostingShown } from '@/lib/postings/queries/posting'
import { draftTermEndAction, draftTransferAction, proposeRecallAction, tickRelationsAction } from '../actions'

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
      <PostingForm
        id="relations"
        action={tickRelationsAction}
        hidden={{ postingId: posting.id }}
        columns
        fields={[
          day('partyMovedOn', partyMovedOn),
          day('personnelMovedOn', personnelMovedOn),
          day('unitWorkLeftOn', unitWorkLeftOn),
          {
            ...{ kind: 'text', name: 'unitWorkDeclaredBy', label: t('relations.unitWorkDeclaredBy'), maxLength: 60 },
            value: unitWorkDeclaredBy,
          },
        ]}
        submit={t('relations.submit')}
        busy={t('busy')}
        look={{ variant: 'normal' }}
      />
    </Card>
  )
}

/** Proposing a recall: what triggers it, and what happened. */
export function RecallCard({ t, postingId }: { t: T; postingId: string }) {
  return (
    <Card title={t('recall.title')} padded>
      <PostingForm
        id="recall"
        action={proposeRecallAction}
        hidden={{ postingId }}
        fields={[
          {
            ...{
              kind: 'select',
              name: 'trigger',
              label: t('recall.trigger'),
              placeholder: t('choose'),
              required: true,
            },
            options: Object.values(RecallTrigger).map((value) => ({ value, label: t(`triggers.${value}`) })),
          },
          {
            ...{ kind: 'area', name: 'reason', label: t('recall.reason'), maxLength: 1000, required: true },
            help: t('recall.reasonHelp'),
          },
        ]}
        submit={t('recall.submit')}
        busy={t('busy')}
        look={{ variant: 'danger' }}
        note={t('recall.text')}
      />
    </Card>
  )
}

/** Drafting the end of a tenure whose term is over or nearly so. */
export function TermEndCard({ t, postingId }: { t: T; postingId: string }) {
  return (
    <Card title={t('termEnd.title')} padded>
      <PostingForm
        id="termEnd"
        action={draftTermEndAction}
        hidden={{ postingId }}
        fields={[{ kind: 'text', name: 'reason', label: t('termEnd.reason'), maxLength: 500, required: true }]}
        submit={t('termEnd.submit')}
        busy={t('busy')}
        look={{ variant: 'normal' }}
      />
    </Card>
  )
}

/** Drafting a transfer to a village that nobody serves. */
export function TransferCard({
  t,
  postingId,
  villages,
}: {
  t: T
  postingId: string
  villages: { id: string; name: string; township: string }[]
}) {
  return (
    <Card title={t('transfer.title')} padded>
      <PostingForm
        id="transfer"
        action={draftTransferAction}
        hidden={{ postingId }}
        fields={[
          {
            ...{
              kind: 'select',
              name: 'villageId',
              label: t('transfer.village'),
              placeholder: t('choose'),
              required: true,
            },
            options: villages.map(({ id, name, township }) => ({ value: id, label: `${township}${name}` })),
          },
          { kind: 'area', name: 'reason', label: t('transfer.reason'), maxLength: 500, required: true },
        ]}
        submit={t('transfer.submit')}
        busy={t('busy')}
        look={{ variant: 'normal' }}
        note={t('transfer.text')}
      />
    </Card>
  )
}
