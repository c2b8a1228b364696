import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import type { VisitShown } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'

interface VisitTimelineProps {
  words: RegisterWords
  visits: VisitShown[]
  inAll: number
  now: Date
  /** Whether a visit of one's own can become an issue. */
  mayReport: boolean
  more?: React.ReactNode
}

/** Who was there, when, and what was seen, newest first. */
export function VisitTimeline({ words, visits, inAll, now, mayReport, more }: VisitTimelineProps) {
  const { t, format } = words
  return (
    <Card title={t('visits.title')} sub={t('visits.count', { count: format.number(inAll) })} more={more} padded>
      {visits.length === 0 ? (
        <p className="sub">{t('visits.none')}</p>
      ) : (
        <Timeline
          items={visits.map((visit) => ({
            key: visit.id,
            time: format.instant(visit.at, now),
            dateTime: visit.at.toISOString(),
            who: visit.by,
            what: t(`visits.kinds.${visit.kind}`),
            milestone: visit.findings.length > 0 && !visit.findings.includes('NOBODY_HOME'),
            said: visit.note,
            facts: [
              visit.findings.map((finding) => t(`visits.findings.${finding}`)).join(t('list')),
              visit.withWhom ? t('visits.with', { who: visit.withWhom }) : '',
              ...(visit.mine && mayReport
                ? [{ href: `/issues/new?visit=${visit.id}`, label: t('visits.toIssue') }]
                : []),
            ].filter(Boolean),
          }))}
        />
      )}
      {inAll > visits.length && <p className="sub mt-3">{t('visits.more', { shown: visits.length })}</p>}
    </Card>
  )
}
