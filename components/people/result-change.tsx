import type { VillageResult } from '@/lib/domains/people/shown'
import { addDays, type LocalDate } from '@/lib/ground/clock'
import type { PeopleWords } from './words'

/** What changed in a village since a day: its lists then and now, and what came in and was closed between. */
export function ResultChange({
  words: { people: t, format },
  result: { open, change, lifted },
  today,
}: {
  words: PeopleWords
  result: VillageResult
  today: LocalDate
}) {
  const { before, reported, closed, since } = change
  return (
    <div className="result-change">
      {before && (
        <span>
          {t('changeOpen', { before: before.open, now: open.open })} ·{' '}
          {t('changeRed', { before: before.red, now: open.RED })} ·{' '}
          {t('changeOverdue', { before: before.overdue, now: open.overdue })}
        </span>
      )}
      <span>{t('changeFlow', { reported, closed })}</span>
      {lifted && <span>{t('changeLifted', { count: lifted.since })}</span>}
      {before && before.day > addDays(since, -1) && (
        <span className="sub">{t('keptSince', { day: format.day(before.day, today) })}</span>
      )}
    </div>
  )
}
