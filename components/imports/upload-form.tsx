'use client'

import { useActionState } from 'react'
import { Field, fieldControl } from '@/components/ui/field'
import { Note } from '@/components/ui/note'
import { type Option, SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, IDLE } from '@/lib/ground/input/form'

interface UploadFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>
  kinds: Option[]
  words: { kind: string; file: string; fileHelp: string; again: string; submit: string; busy: string }
}

/** Chooses what a sheet holds and sends it. A browser does not give a file back: after a refusal it is chosen again. */
export function UploadForm({ action, kinds, words }: UploadFormProps) {
  const [state, send] = useActionState(action, IDLE)
  const refused = state.status === 'refused'
  const field = { id: 'sheet', label: words.file, help: refused ? words.again : words.fileHelp }
  const chosen = state.values?.kind
  return (
    <form action={send} className="import-upload">
      {refused && <Note kind="refusal">{state.message}</Note>}
      <SelectField
        key={String(chosen)}
        name="kind"
        label={words.kind}
        options={kinds}
        defaultValue={typeof chosen === 'string' ? chosen : kinds[0]?.value}
        error={state.fields?.kind}
      />
      <Field {...field}>
        <input
          className="input file-input"
          type="file"
          name="sheet"
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          required
          {...fieldControl(field)}
        />
      </Field>
      <SubmitButton busyLabel={words.busy} icon="upload">
        {words.submit}
      </SubmitButton>
    </form>
  )
}
