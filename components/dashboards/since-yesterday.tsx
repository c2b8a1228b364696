import { Card } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { Stat } from '@/components/ui/stat'
import { type IssueFilter, issueListHref } from '@/lib/domains/issues/filter'
import type { IssueLine } from '@/lib/domains/issues/shown'
import type { LocalDate } from '@/lib/ground/clock'
import type { Translator } from '@/lib/ground/i18n/translator'
import { BriefLines } from './brief-lines'
import type { Words } from './words'

interface SinceYesterdayCardProps {
  words: Words
  t: Translator<'county'>
  from: LocalDate
  counts: { turnedRed: number; closed: number; reopened: number }
  newestRed: IssueLine[]
  within: Partial<IssueFilter>
}

/** What turned red, was closed and came back since yesterday, and the four that turned red last. */
export function SinceYesterdayCard({ words, t, from, counts, newestRed, within }: SinceYesterdayCardProps) {
  const { format } = words
  const list = (filter: Partial<IssueFilter>) => issueListHref({ ...within, ...filter })
  return (
    <Card title={t('sinceYesterday')} sub={t('sinceDay', { day: format.day(from) })}>
      <div className="three-stats">
        <Stat
          label={t('turnedRed')}
          definition={t('turnedRedDefinition')}
          light="RED"
          small
          value={format.number(counts.turnedRed)}
          href={list({ redFrom: from })}
        />
        <Stat
          label={t('closed')}
          definition={t('closedDefinition')}
          small
          value={format.number(counts.closed)}
          href={list({ view: 'closed', closedFrom: from })}
        />
        <Stat
          label={t('reopened')}
          definition={t('reopenedDefinition')}
          small
          value={format.number(counts.reopened)}
          href={list({ view: 'all', reopenedFrom: from })}
        />
      </div>
      {newestRed.length > 0 ? (
        <BriefLines words={words} label={t('newestRed')} lines={newestRed} />
      ) : (
        <Empty title={t('noRed')}>{t('noRedText')}</Empty>
      )}
    </Card>
  )
}
