import { Card } from '@/components/ui/card'
import { LightBadge } from '@/components/ui/light'
import { Line, Lines } from '@/components/ui/lines'
import type { HouseholdDetail } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { issueHref } from '@/lib/domains/issues/number'

/** The latest issues of the household that this person may see. */
export function HouseholdIssues({
  words: { t, ui, stages, format },
  household,
  more,
}: {
  words: RegisterWords
  household: HouseholdDetail
  more?: React.ReactNode
}) {
  const { issues, now } = household
  return (
    <Card title={t('issues.title')} more={more}>
      {issues.length === 0 ? (
        <p className="card-body sub">{t('issues.none')}</p>
      ) : (
        <Lines label={t('issues.title')}>
          {issues.map(({ number, title, light, stage, movedAt }) => (
            <Line
              key={number}
              href={issueHref(number)}
              title={title}
              sub={`${stages(stage)} ${format.instant(movedAt, now)}`}
              trailing={light && <LightBadge light={light} label={ui(`light.${light}`)} />}
            />
          ))}
        </Lines>
      )}
    </Card>
  )
}
