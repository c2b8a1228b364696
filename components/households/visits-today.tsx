import { Card } from '@/components/ui/card'
import { registerHref } from '@/lib/domains/households/filter'
import type { HouseholdLine } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { HouseholdCards } from './household-cards'

interface VisitsTodayProps {
  words: RegisterWords
  /** One's own households where somebody is to be met by today, the most urgent first. */
  due: HouseholdLine[]
  /** All that one helps. */
  total: number
  now: Date
}

const SHOWN = 5

/** My households today: whom to see, and the visit a tap away. */
export function VisitsToday({ words, due, total, now }: VisitsTodayProps) {
  const { t, format } = words
  const href = registerHref({ view: 'mine' })
  return (
    <Card
      title={t('today.title')}
      sub={t('today.count', { due: format.number(due.length) })}
      more={{ href, label: t('today.more', { total: format.number(total) }) }}
    >
      {due.length === 0 ? (
        <p className="card-body sub">{t('today.none', { total: format.number(total) })}</p>
      ) : (
        <HouseholdCards words={words} lines={due.slice(0, SHOWN)} now={now} mayVisit />
      )}
    </Card>
  )
}
