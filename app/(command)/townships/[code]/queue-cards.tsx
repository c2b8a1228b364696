import { BriefLines } from '@/components/dashboards/brief-lines'
import { type Decision, DecisionsCard } from '@/components/dashboards/decisions'
import type { Words } from '@/components/dashboards/words'
import { Card } from '@/components/ui/card'
import type { TownshipQueue } from '@/lib/across/dashboards/queries/township-queue'
import { issueListHref } from '@/lib/domains/issues/filter'
import type { Translator } from '@/lib/ground/i18n/translator'

/** What waits at the township's own level, by kind and then what presses most. */
export function QueueCards({
  words,
  t,
  code,
  queue,
}: {
  words: Words
  t: Translator<'township'>
  code: string
  queue: TownshipQueue
}) {
  const decisions: Decision[] = [
    {
      key: 'triage',
      title: t('triage'),
      count: queue.triage,
      note: t('triageNote'),
      href: issueListHref({ township: code, stage: 'REPORTED', level: 'TOWNSHIP' }),
    },
    {
      key: 'extensions',
      title: t('extensions'),
      count: queue.extensions,
      note: t('extensionsNote'),
      href: issueListHref({ township: code, extension: 'township' }),
    },
    ...queue.led.map(({ id, name, count }) => ({
      key: id,
      title: t('led', { unit: name }),
      count,
      note: t('ledNote'),
      href: issueListHref({ township: code, lead: id }),
    })),
  ]
  return (
    <>
      <DecisionsCard
        title={t('queue')}
        total={t('queueCount', { count: decisions.reduce((sum, { count }) => sum + count, 0) })}
        decisions={decisions}
        nothing={{ title: t('nothing'), text: t('nothingText') }}
      />
      {queue.pressing.length > 0 && (
        <Card title={t('pressing')}>
          <BriefLines words={words} label={t('pressing')} lines={queue.pressing} />
        </Card>
      )}
    </>
  )
}
