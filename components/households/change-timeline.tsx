import { Card } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import type { ChangeShown } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { detailWords } from './change-words'

/** What happened to the household's entry, newest first. */
export function ChangeTimeline({ words, changes, now }: { words: RegisterWords; changes: ChangeShown[]; now: Date }) {
  const { t, format } = words
  return (
    <Card title={t('changes.title')} padded>
      {changes.length === 0 ? (
        <p className="sub">{t('changes.none')}</p>
      ) : (
        <Timeline
          items={changes.map((change) => ({
            key: change.id,
            time: format.instant(change.at, now),
            dateTime: change.at.toISOString(),
            who: change.by,
            what: words.happened(change.entry),
            said: detailWords(words, change),
          }))}
        />
      )}
    </Card>
  )
}
