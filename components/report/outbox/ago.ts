import { fill } from '@/lib/ground/i18n/later'
import type { OutboxWords } from './outbox-words'

const MINUTE = 60_000

/** 19 分钟前, by the phone's clock. */
export function ago(since: number, now: number, words: OutboxWords): string {
  const minutes = Math.floor(Math.max(0, now - since) / MINUTE)
  if (minutes < 1) return words.justNow
  if (minutes < 60) return fill(words.minutesAgo, { n: minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? fill(words.hoursAgo, { n: hours }) : fill(words.daysAgo, { n: Math.floor(hours / 24) })
}
