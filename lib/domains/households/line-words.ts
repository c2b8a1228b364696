import type { HouseholdLine } from '@/lib/domains/households/shown'
import type { RegisterWords } from '@/lib/domains/households/words'
import { dayOf } from '@/lib/ground/clock'

type Status = Pick<HouseholdLine, 'povertyStatus' | 'enjoysPolicy'>

/** 已脱贫（享受政策） */
export function statusWords({ issues }: RegisterWords, { povertyStatus, enjoysPolicy }: Status): string {
  const status = issues(`household.statuses.${povertyStatus}`)
  return enjoysPolicy ? issues('household.policy', { status }) : status
}

/** 沙河村 三组 */
export function placeWords({ village, group }: Pick<HouseholdLine, 'village' | 'group'>): string {
  return [village, group].filter(Boolean).join(' ')
}

/** The last visit in a table: 11-18, or that there was none. */
export function visitedWords({ t, format }: RegisterWords, { lastVisitedAt }: HouseholdLine, now: Date): string {
  return lastVisitedAt ? format.tableDay(dayOf(lastVisitedAt), now) : t('neverVisited')
}

/** When somebody is to be met there: 超期 12 天, 今天该走访, 12月3日 前. */
export function dueWords({ t, format }: RegisterWords, { due, lastVisitedAt }: HouseholdLine, now: Date): string {
  if (!due) return ''
  if (!lastVisitedAt) return t('neverVisited')
  if (due.daysLate > 0) return t('dueLate', { days: due.daysLate })
  return due.now ? t('dueToday') : t('dueOn', { day: format.day(due.on, now) })
}
