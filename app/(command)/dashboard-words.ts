import type { Words } from '@/components/dashboards/words'
import { issueWords } from '@/lib/domains/issues/words'
import { translator } from '@/lib/ground/i18n/translator'

/** What every dashboard writes with, in the language of the request. */
export async function dashboardWords(): Promise<Words> {
  return { ...(await issueWords()), stats: await translator('stats') }
}
