import { Form } from '@/components/form/form'
import { RecallTrigger } from '@/lib/generated/prisma/enums'
import type { LocalDate } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'
import {
  draftExchangeAction,
  draftExtensionAction,
  draftTermEndAction,
  draftTransferAction,
  proposeRecallAction,
} from '../actions'

type T = Translator<'postings'>
type Place = { id: string; name: string; township: string }

/** Proposing a recall: what triggers it, and what happened. */
export function RecallForm({ t, postingId }: { t: T; postingId: string }) {
  return (
    <Form
      id="recall"
      action={proposeRecallAction}
      hidden={{ postingId }}
      fields={[
        {
          ...{ kind: 'choice', name: 'trigger', label: t('recall.trigger'), none: t('choose'), required: true },
          options: Object.values(RecallTrigger).map((value) => ({ value, label: t(`triggers.${value}`) })),
        },
        {
          ...{ kind: 'text', name: 'reason', label: t('recall.reason'), max: 1000, required: true },
          help: t('recall.reasonHelp'),
        },
      ]}
      note={t('recall.text')}
      submit={{ label: t('recall.submit'), busy: t('busy'), variant: 'danger' }}
    />
  )
}

/** Drafting the end of a tenure whose term is over or nearly so. */
export function TermEndForm({ t, postingId }: { t: T; postingId: string }) {
  return (
    <Form
      id="termEnd"
      action={draftTermEndAction}
      hidden={{ postingId }}
      fields={[{ kind: 'line', name: 'reason', label: t('termEnd.reason'), max: 500, required: true }]}
      submit={{ label: t('termEnd.submit'), busy: t('busy') }}
    />
  )
}

/** Drafting a transfer to a village that nobody serves. */
export function TransferForm({ t, postingId, villages }: { t: T; postingId: string; villages: Place[] }) {
  return (
    <Form
      id="transfer"
      action={draftTransferAction}
      hidden={{ postingId }}
      fields={[
        {
          ...{
            kind: 'choice',
            name: 'villageId',
            label: t('transfer.village'),
            none: t('choose'),
            required: true,
          },
          options: byTown(villages, ({ name }) => name),
        },
        { kind: 'text', name: 'reason', label: t('transfer.reason'), max: 500, required: true },
      ]}
      note={t('transfer.text')}
      submit={{ label: t('transfer.submit'), busy: t('busy') }}
    />
  )
}

type Other = { id: string; name: string; village: string; township: string }

/** Drafting that two first secretaries change villages. */
export function ExchangeForm({ t, postingId, others }: { t: T; postingId: string; others: Other[] }) {
  return (
    <Form
      id="exchange"
      action={draftExchangeAction}
      hidden={{ postingId }}
      fields={[
        {
          ...{
            kind: 'choice',
            name: 'otherPostingId',
            label: t('exchange.other'),
            none: t('choose'),
            required: true,
          },
          options: byTown(others, ({ name, village }) => t('person.of', { name: village, of: name })),
        },
        { kind: 'text', name: 'reason', label: t('exchange.reason'), max: 500, required: true },
      ]}
      note={t('exchange.text')}
      submit={{ label: t('exchange.submit'), busy: t('busy') }}
    />
  )
}

interface ExtensionFormProps {
  t: T
  postingId: string
  first: LocalDate
  last: LocalDate
  help: string
}

/** Drafting that a term goes on until a later day. */
export function ExtensionForm({ t, postingId, first, last, help }: ExtensionFormProps) {
  return (
    <Form
      id="extension"
      action={draftExtensionAction}
      hidden={{ postingId }}
      fields={[
        { kind: 'day', name: 'extendTo', label: t('extension.to'), min: first, max: last, help, required: true },
        { kind: 'text', name: 'reason', label: t('extension.reason'), max: 500, required: true },
      ]}
      note={t('extension.text')}
      submit={{ label: t('extension.submit'), busy: t('busy') }}
    />
  )
}

/** The choices under the names of their towns, in the order in which they come. */
function byTown<P extends { id: string; township: string }>(places: P[], label: (place: P) => string) {
  const towns = [...new Set(places.map(({ township }) => township))]
  return towns.map((town) => ({
    label: town,
    options: places.filter(({ township }) => township === town).map((one) => ({ value: one.id, label: label(one) })),
  }))
}
