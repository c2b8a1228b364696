import type { PeopleWords } from '@/components/people/words'
import { translator } from '@/lib/ground/i18n/translator'
import { dashboardWords } from '../dashboard-words'

/** What the pages of people write with, in the language of the request. */
export async function peopleWords(): Promise<PeopleWords> {
  return { ...(await dashboardWords()), people: await translator('people') }
}
