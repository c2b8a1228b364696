import { documentField } from '@/components/form/document-field'
import { Form } from '@/components/form/form'
import type { PostingsWords } from '@/components/postings/words'
import { Card } from '@/components/ui/card'
import { Note } from '@/components/ui/note'
import { TextLink } from '@/components/ui/text-link'
import type { RoundShown } from '@/lib/domains/postings/queries/round'
import type { Instant, LocalDate } from '@/lib/ground/clock'
import { approveRoundAction, closeRoundAction, returnRoundAction, submitPlanAction } from '../actions'

interface OfRound {
  words: PostingsWords
  round: RoundShown
}

const hiddenOf = ({ id, version }: RoundShown) => ({ roundId: id, version: String(version) })
const pairsOf = ({ villages }: RoundShown) => villages.filter(({ pair }) => pair).length

/** The plan goes on public notice; without a pair in it, it says where to make one. */
export function SubmitCard({ words: { t }, round, noticeDays }: OfRound & { noticeDays: number }) {
  const pairs = pairsOf(round)
  return (
    <Card title={t('notice.submit')} padded>
      {pairs > 0 ? (
        <Form
          id="submit"
          action={submitPlanAction}
          hidden={hiddenOf(round)}
          note={t('notice.submitText', { pairs, days: noticeDays })}
          submit={{ label: t('notice.submit'), busy: t('busy'), variant: 'primary' }}
        />
      ) : (
        <p className="sub">
          {t.rich('notice.planFirst', {
            a: (chunks) => <TextLink href={`/postings/rounds/${round.id}`}>{chunks}</TextLink>,
          })}
        </p>
      )}
    </Card>
  )
}

interface ApproveCardProps extends OfRound {
  at: Instant
  today: LocalDate
}

/** The approval: by another than who drafted, and not before the notice is over. */
export function ApproveCard({ words: { t, format }, round, at, today }: ApproveCardProps) {
  return (
    <Card title={t('approve.title')} padded>
      {!round.may.approve && <Note>{t('approve.drafted')}</Note>}
      {round.may.approve && round.phase === 'NOTICE' && round.noticeToOn && (
        <Note>{t('approve.wait', { day: format.day(round.noticeToOn, at) })}</Note>
      )}
      {round.may.approve && round.phase === 'DECISION' && (
        <Form
          id="approve"
          action={approveRoundAction}
          hidden={hiddenOf(round)}
          fields={[
            {
              ...{ kind: 'day', name: 'effectiveOn', label: t('approve.effectiveOn') },
              ...{ min: today, value: today, required: true },
            },
            documentField({
              name: 'documentNo',
              label: t('approve.documentNo'),
              help: t('approve.documentHelp'),
              required: true,
            }),
          ]}
          note={t('approve.text')}
          submit={{ label: t('approve.submit', { count: pairsOf(round) }), busy: t('busy') }}
        />
      )}
    </Card>
  )
}

/** Sends the plan back to who drafted it. */
export function ReturnCard({ words: { t }, round }: OfRound) {
  return (
    <Card title={t('approve.return')} padded>
      <Form
        id="return"
        action={returnRoundAction}
        hidden={hiddenOf(round)}
        fields={[{ kind: 'text', name: 'reason', label: t('approve.returnReason'), max: 500, required: true }]}
        submit={{ label: t('approve.return'), busy: t('busy'), variant: 'normal' }}
      />
    </Card>
  )
}

/** Ends the round without a posting. */
export function CloseCard({ words: { t }, round }: OfRound) {
  return (
    <Card title={t('round.close')} padded>
      <Form
        id="close"
        action={closeRoundAction}
        hidden={hiddenOf(round)}
        fields={[{ kind: 'text', name: 'reason', label: t('round.closeReason'), max: 500, required: true }]}
        note={t('round.closeText')}
        submit={{ label: t('round.close'), busy: t('busy'), variant: 'danger' }}
      />
    </Card>
  )
}
