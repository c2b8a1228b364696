import type { IssueWords } from '@/lib/domains/issues/words'
import type { Translator } from '@/lib/ground/i18n/translator'

/** What every part of a dashboard writes with: the words of issues, and those of figures. */
export type Words = IssueWords & { stats: Translator<'stats'> }
