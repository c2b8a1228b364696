import { PostingForm } from '@/components/postings/posting-form'
import { Card } from '@/components/ui/card'
import type { Translator } from '@/lib/ground/i18n/translator'
import { withdrawApplicationAction, withdrawRecommendationAction } from '../../rounds/actions'

type T = Translator<'postings'>

/** Taking back one's own application, while the plan is still being worked on. */
export function WithdrawCard({ t, candidateId }: { t: T; candidateId: string }) {
  return (
    <Card title={t('withdraw.title')} padded>
      <PostingForm
        id="withdraw"
        action={withdrawApplicationAction}
        hidden={{ candidateId }}
        fields={[{ kind: 'text', name: 'reason', label: t('withdraw.reason'), maxLength: 500, required: true }]}
        submit={t('withdraw.submit')}
        busy={t('busy')}
        look={{ variant: 'danger' }}
        note={t('withdraw.text')}
      />
    </Card>
  )
}

/** A unit's taking back of its recommendation. */
export function UnrecommendCard({ t, candidateId, applied }: { t: T; candidateId: string; applied: boolean }) {
  return (
    <Card title={t('unrecommend.title')} padded>
      <PostingForm
        id="unrecommend"
        action={withdrawRecommendationAction}
        hidden={{ candidateId }}
        fields={[{ kind: 'text', name: 'reason', label: t('unrecommend.reason'), maxLength: 500, required: true }]}
        submit={t('unrecommend.submit')}
        busy={t('busy')}
        look={{ variant: 'danger' }}
        note={t('unrecommend.text', { applied: applied ? 'yes' : 'no' })}
      />
    </Card>
  )
}
