import type { PeopleWords } from '@/components/people/words'
import { currentLocale } from '@/lib/ground/i18n/locale'
import { translator } from '@/lib/ground/i18n/translator'
import { listWordsIn } from '@/lib/ground/lists/words'
import { dashboardWords } from '../dashboard-words'

/** What the pages of people write with, in the language of the request. */
export async function peopleWords(): Promise<PeopleWords> {
  const people = await translator('people')
  const ofList = listWordsIn(await currentLocale(), (key) => people(`keys.${key as 'q' | 'post' | 'after' | 'before'}`))
  return { ...(await dashboardWords()), people, ofList }
}
