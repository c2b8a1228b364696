'use server'

import { revalidatePath } from 'next/cache'
import { answerQuestions } from '@/lib/across/imports/commands/answer'
import { beginImport } from '@/lib/across/imports/commands/begin'
import { confirmImport } from '@/lib/across/imports/commands/confirm'
import { discardImport } from '@/lib/across/imports/commands/discard'
import { AnswerQuestions, OnImport, UploadSheet } from '@/lib/across/imports/schema'
import { settledWithin } from '@/lib/across/imports/settled-within'
import { uploadedFile } from '@/lib/across/imports/uploaded-file'
import { formAction } from '@/lib/ground/requests/action'

/** Each deed on an import. Which kinds a person may import, the commands ask by the kind's own deed. */

const PATIENCE = 2_500

export const uploadSheetAction = formAction('data.import', UploadSheet, async (actor, { kind }, now, form) => {
  const { id, work } = await beginImport(actor, kind, await uploadedFile(form.get('sheet')), now)
  await settledWithin(work, PATIENCE)
  revalidatePath('/data')
  return { redirectTo: `/data/${id}` }
})

export const answerQuestionsAction = formAction('data.import', AnswerQuestions, async (actor, input, now) => {
  const { work } = await answerQuestions(actor, input, now)
  await settledWithin(work, PATIENCE)
  revalidatePath(`/data/${input.importId}`)
  return { redirectTo: `/data/${input.importId}?done=answered` }
})

export const confirmImportAction = formAction('data.import', OnImport, async (actor, input, now) => {
  const { work } = await confirmImport(actor, input, now)
  await settledWithin(work, PATIENCE)
  revalidatePath('/', 'layout')
  return { redirectTo: `/data/${input.importId}` }
})

export const discardImportAction = formAction('data.import', OnImport, async (actor, input, now) => {
  await discardImport(actor, input, now)
  revalidatePath('/data')
  return { redirectTo: '/data?done=discarded' }
})
