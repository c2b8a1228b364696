import { Card } from '@/components/ui/card'
import type { RegisterWords } from '@/lib/domains/households/words'

/** 一户一策: what the household needs, what is done, and to what effect. */
export function PlanCard({ words: { t }, note, more }: { words: RegisterWords; note: string; more?: React.ReactNode }) {
  return (
    <Card title={t('plan.title')} sub={t('plan.sub')} more={more} padded>
      {note ? <p className="plan-note">{note}</p> : <p className="sub">{t('plan.none')}</p>}
    </Card>
  )
}
