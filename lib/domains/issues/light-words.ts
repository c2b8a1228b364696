import { endsWithDay, type SeenLight } from '@/lib/domains/issues/rules/seen-light'
import type { IssueWords } from '@/lib/domains/issues/words'
import type { IssueCategory } from '@/lib/generated/prisma/enums'
import { lastDayBefore } from '@/lib/ground/clock'

/** A deadline of 24:00 is named by the day that ends there, any other to the minute. */
export function dueWords({ format }: IssueWords, due: Date, now: Date): string {
  return endsWithDay(due) ? format.day(lastDayBefore(due), now) : format.instant(due, now)
}

/** The same in a column: 11-18, or the hour where it is not the end of a day. */
export function dueInTable({ format }: IssueWords, due: Date, now: Date): string {
  return endsWithDay(due) ? format.tableDay(lastDayBefore(due), now) : format.instant(due, now)
}

const TOPICS = ['HOUSING', 'WATER', 'SCHOOLING', 'HEALTH_INSURANCE', 'SAFETY'] as const
type Topic = (typeof TOPICS)[number]
const isTopic = (category: IssueCategory): category is Topic => (TOPICS as readonly string[]).includes(category)

function topicWord({ lights, categories }: IssueWords, category: IssueCategory | undefined): string {
  if (!category) return ''
  return isTopic(category) ? lights(`topics.${category}`) : categories(category)
}

/** What every sentence about a light may need. */
function parametersOf(words: IssueWords, seen: SeenLight) {
  const { time, count, category } = seen
  return {
    unit: time?.unit ?? 'none',
    count: count ?? time?.count ?? 0,
    topic: topicWord(words, category),
  }
}

/** Why, in the few words of a list: 逾期 3 工作日, 红线事项：住房. */
export function shortLight(words: IssueWords, seen: SeenLight): string {
  return words.lights(`short.${seen.rule}`, parametersOf(words, seen))
}

/** What the sentence of a rule needs: deadlines named, days counted. */
export function ruleParameters(words: IssueWords, seen: SeenLight, now: Date) {
  const { lights, levels } = words
  const at = seen.at === undefined ? null : new Date(seen.at)
  const level = seen.level ? levels(seen.level) : ''
  const time = { unit: seen.time?.unit ?? 'none', count: seen.time?.count ?? 0 }
  return {
    ...parametersOf(words, seen),
    level,
    due: at ? dueWords(words, at, now) : '',
    late: lights('late', time),
    left: lights('left', time),
    basis: lights('basis', { byClock: at && !endsWithDay(at) ? 'yes' : 'no', level, limit: seen.limit ?? 0 }),
  }
}

/** The rule and its numbers as plain text, for the timeline. */
export function ruleText(words: IssueWords, seen: SeenLight, now: Date): string {
  return words.lights.markup(`rules.${seen.rule}`, { ...ruleParameters(words, seen, now), b: (inner) => inner })
}
