import { LIGHTS, type Light } from '@/components/ui/mark'
import type { IssueWords } from '@/lib/domains/issues/words'
import type { Translator } from '@/lib/ground/i18n/translator'

/** What every part of a dashboard writes with: the words of issues, and those of figures. */
export type Words = IssueWords & { stats: Translator<'stats'> }

/** What the lights are called, for what is drawn from values. */
export const lightWords = ({ ui }: Pick<Words, 'ui'>) =>
  Object.fromEntries(LIGHTS.map((light) => [light, ui(`light.${light}`)])) as Record<Light, string>
