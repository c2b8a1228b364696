'use client'

import { useState } from 'react'
import { Form } from '@/components/form/form'
import type { FormAction } from '@/components/form/posted'
import { PhotoField } from './photo-field'
import type { ReportWords } from './words'

interface AddPhotosFormProps {
  issueId: string
  action: FormAction
  words: ReportWords['photos'] & { submit: string; busy: string }
}

/** Photos for an issue that is there already. With script they are made small before they are sent. */
export function AddPhotosForm({ issueId, action, words }: AddPhotosFormProps) {
  const [photos, setPhotos] = useState<readonly Blob[]>([])

  function putIn(form: FormData) {
    form.delete('photos')
    photos.forEach((photo, index) => {
      form.append('photos', photo, `${index + 1}.jpg`)
    })
  }
  return (
    <Form
      id="photos"
      action={action}
      hidden={{ issueId }}
      prepare={putIn}
      submit={{ label: words.submit, busy: words.busy, block: true }}
      bar
    >
      <PhotoField photos={photos} onChange={setPhotos} words={words} />
    </Form>
  )
}
