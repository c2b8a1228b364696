import { documentField } from '@/components/form/document-field'
import { Form } from '@/components/form/form'
import type { FormField } from '@/components/form/form-field'
import { type OrderShown, orderTitle } from '@/components/postings/order-lines'
import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import type { Actor } from '@/lib/ground/access/actor'
import type { LocalDate } from '@/lib/ground/clock'
import { decideOrderAction } from './actions'

interface DecideCardProps {
  actor: Actor
  words: PostingsWords
  order: OrderShown & { proposedById: string }
  today: LocalDate
}

/** Yes or no to an order on a tenure; whoever proposed it is told to ask a colleague. */
export function DecideCard({ actor, words, order, today }: DecideCardProps) {
  const { t } = words
  const effectiveOn: FormField = {
    ...{ kind: 'day', name: 'effectiveOn', label: t('approve.effectiveOn'), min: today, value: today },
    help: t('decide.effectiveHelp'),
  }
  return (
    <Card title={orderTitle(words, order)} padded>
      {order.proposedById === actor.cadreId ? (
        <Note>{t('decide.own')}</Note>
      ) : (
        <Form
          id="decide"
          action={decideOrderAction}
          hidden={{ orderId: order.id }}
          fields={[
            {
              ...{ kind: 'pick', name: 'agree', label: t('decide.agree'), required: true, value: 'yes' },
              options: [
                { value: 'yes', label: t('decide.yes') },
                { value: 'no', label: t('decide.no') },
              ],
            },
            ...(order.kind === 'EXTENSION' ? [] : [effectiveOn]),
            documentField({ name: 'documentNo', label: t('approve.documentNo'), help: t('decide.documentHelp') }),
            { kind: 'text', name: 'decision', label: t('decide.decision'), max: 500, required: true },
          ]}
          note={t(`decide.texts.${order.kind}`)}
          submit={{ label: t('decide.submit'), busy: t('busy') }}
        />
      )}
    </Card>
  )
}
