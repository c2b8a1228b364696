'use client'

import { type FormEvent, startTransition, useActionState, useState } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, IDLE } from '@/lib/ground/input/form'
import { PhotoField } from './photo-field'
import type { ReportWords } from './words'

interface AddPhotosFormProps {
  issueId: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: ReportWords['photos'] & { submit: string; busy: string }
}

/** Photos for an issue that is there already. With script they are made small before they are sent. */
export function AddPhotosForm({ issueId, action, words }: AddPhotosFormProps) {
  const [state, formAction, pending] = useActionState(action, IDLE)
  const [photos, setPhotos] = useState<readonly Blob[]>([])

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const form = new FormData()
    form.append('issueId', issueId)
    photos.forEach((photo, index) => {
      form.append('photos', photo, `${index + 1}.jpg`)
    })
    startTransition(() => formAction(form))
  }
  return (
    <form className="narrow-form" action={formAction} onSubmit={send}>
      <input type="hidden" name="issueId" value={issueId} />
      {state.message && !state.fields?.photos && <Note kind="refusal">{state.message}</Note>}
      <PhotoField photos={photos} onChange={setPhotos} error={state.fields?.photos} words={words} />
      <ActionBar>
        <SubmitButton size="big" block {...(pending && { 'aria-busy': true, 'aria-disabled': true })}>
          {pending ? words.busy : words.submit}
        </SubmitButton>
      </ActionBar>
    </form>
  )
}
