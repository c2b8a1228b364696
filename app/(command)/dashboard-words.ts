import type { Words } from '@/components/dashboards/words'
import { translator } from '@/lib/i18n/translator'
import { issueWords } from '@/lib/issues/words'

/** What every dashboard writes with, in the language of the request. */
export async function dashboardWords(): Promise<Words> {
  return { ...(await issueWords()), stats: await translator('stats') }
}
