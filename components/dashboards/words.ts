import type { Translator } from '@/lib/i18n/translator'
import type { IssueWords } from '@/lib/issues/words'

/** What every part of a dashboard writes with: the words of issues, and those of figures. */
export type Words = IssueWords & { stats: Translator<'stats'> }
