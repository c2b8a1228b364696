import { DecisionsCard } from '@/components/dashboards/decisions'
import type { wordsOf } from '@/lib/across/reminders/list'
import type { Instant } from '@/lib/ground/clock'
import type { Format } from '@/lib/ground/i18n/format'
import type { Translator } from '@/lib/ground/i18n/translator'

interface Given {
  reminders: ReturnType<typeof wordsOf>
  format: Format
  at: Instant
  t: Translator<'today'>
}

/** What waits for this person's word, a line for each kind; nothing where nothing does. */
export function WaitingForAWord({ reminders, format, at, t }: Given) {
  if (reminders.length === 0) return null
  return (
    <DecisionsCard
      title={t('decisions.title')}
      total={t('decisions.count', { count: reminders.reduce((sum, { count }) => sum + count, 0) })}
      decisions={reminders.map(({ kind, count, since, href }) => ({
        ...{ key: kind, title: t(`decisions.kinds.${kind}`), count, href },
        note: since ? t('decisions.since', { day: format.day(since, at) }) : undefined,
      }))}
    />
  )
}
