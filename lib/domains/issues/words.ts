import 'server-only'
import { ownTeamNames } from '@/lib/domains/policies/team-names'
import { formatFor } from '@/lib/ground/i18n/format'
import { currentLocale, type Locale } from '@/lib/ground/i18n/locale'
import { translatorFor, unitsWithTeams } from '@/lib/ground/i18n/translator'
import { listWordsIn } from '@/lib/ground/lists/words'
import type { IssueKey } from './filter'

/** Everything that the screens of issues say in one language. */
function issueWordsIn(locale: Locale) {
  const issues = translatorFor(locale, 'issues')
  return {
    locale,
    format: formatFor(locale),
    issues,
    ofList: listWordsIn(locale, (key) => issues(`keys.${key as IssueKey}`)),
    lights: translatorFor(locale, 'lights'),
    stages: translatorFor(locale, 'stages'),
    levels: translatorFor(locale, 'levels'),
    categories: translatorFor(locale, 'categories'),
    sources: translatorFor(locale, 'sources'),
    moves: translatorFor(locale, 'moves'),
    events: translatorFor(locale, 'events'),
    export: translatorFor(locale, 'export'),
    units: translatorFor(locale, 'units'),
    roles: translatorFor(locale, 'roles'),
    ui: translatorFor(locale, 'ui'),
  }
}

export type IssueWords = ReturnType<typeof issueWordsIn>

/** The words of issues in the language of the present request; teams are called as the county calls them. */
export async function issueWords(): Promise<IssueWords> {
  const locale = await currentLocale()
  const teams = await ownTeamNames(locale)
  return { ...issueWordsIn(locale), ...(teams && { units: unitsWithTeams(locale, teams) }) }
}
