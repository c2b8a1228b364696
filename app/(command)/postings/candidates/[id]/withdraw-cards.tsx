import { Form } from '@/components/form/form'
import { Card } from '@/components/ui/card'
import type { Translator } from '@/lib/ground/i18n/translator'
import { withdrawApplicationAction, withdrawRecommendationAction } from '../../rounds/actions'

type T = Translator<'postings'>

/** Taking back one's own application, while the plan is still being worked on. */
export function WithdrawCard({ t, candidateId }: { t: T; candidateId: string }) {
  return (
    <Card title={t('withdraw.title')} padded>
      <Form
        id="withdraw"
        action={withdrawApplicationAction}
        hidden={{ candidateId }}
        fields={[{ kind: 'line', name: 'reason', label: t('withdraw.reason'), max: 500, required: true }]}
        note={t('withdraw.text')}
        submit={{ label: t('withdraw.submit'), busy: t('busy'), variant: 'danger' }}
      />
    </Card>
  )
}

/** A unit's taking back of its recommendation. */
export function UnrecommendCard({ t, candidateId, applied }: { t: T; candidateId: string; applied: boolean }) {
  return (
    <Card title={t('unrecommend.title')} padded>
      <Form
        id="unrecommend"
        action={withdrawRecommendationAction}
        hidden={{ candidateId }}
        fields={[{ kind: 'line', name: 'reason', label: t('unrecommend.reason'), max: 500, required: true }]}
        note={t('unrecommend.text', { applied: applied ? 'yes' : 'no' })}
        submit={{ label: t('unrecommend.submit'), busy: t('busy'), variant: 'danger' }}
      />
    </Card>
  )
}
