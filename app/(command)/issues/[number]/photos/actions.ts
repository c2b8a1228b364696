'use server'

import { revalidatePath } from 'next/cache'
import { addPhotos } from '@/lib/domains/issues/commands/add-photos'
import { readyPhotos } from '@/lib/domains/issues/commands/photos'
import { AddPhotos } from '@/lib/domains/issues/schema'
import { formAction } from '@/lib/ground/requests/action'

/** Adds photos to an issue, and leads back to it. */
export const addPhotosAction = formAction('issue.note', AddPhotos, async (actor, input, now, form) => {
  const { number } = await addPhotos(actor, input, await readyPhotos(form.getAll('photos')), now)
  revalidatePath('/', 'layout')
  return { redirectTo: `/issues/${encodeURIComponent(number)}?done=photos` }
})
