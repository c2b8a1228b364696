'use server'

import { revalidatePath } from 'next/cache'
import { formAction } from '@/lib/action'
import { addPhotos } from '@/lib/issues/commands/add-photos'
import { readyPhotos } from '@/lib/issues/commands/photos'
import { AddPhotos } from '@/lib/issues/schema'

/** Adds photos to an issue, and leads back to it. */
export const addPhotosAction = formAction('issue.note', AddPhotos, async (actor, input, now, form) => {
  const { number } = await addPhotos(actor, input, await readyPhotos(form.getAll('photos')), now)
  revalidatePath('/', 'layout')
  return { redirectTo: `/issues/${encodeURIComponent(number)}?done=photos` }
})
