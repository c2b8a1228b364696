'use server'

import { revalidatePath } from 'next/cache'
import { readyPhotos } from '@/lib/domains/issues/commands/photos'
import { reportIssue } from '@/lib/domains/issues/commands/report'
import { ReportForm } from '@/lib/domains/issues/schema'
import { formAction } from '@/lib/ground/requests/action'

/** The form of a new issue as a browser without script sends it; with script it goes to POST /api/issues, as the outbox does. */
export const reportAction = formAction('issue.report', ReportForm, async (actor, { report, settled }, now, form) => {
  const photos = await readyPhotos(form.getAll('photos'))
  const { number } = await reportIssue(actor, report, photos, now, settled)
  revalidatePath('/', 'layout')
  return { redirectTo: `/issues/${encodeURIComponent(number)}?done=report` }
})
