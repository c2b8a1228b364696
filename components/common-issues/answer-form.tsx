'use client'

import { useActionState } from 'react'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-field'
import { type FormState, IDLE } from '@/lib/ground/input/form'

interface AnswerFormProps {
  matter: { id: string; version: number }
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: { label: string; help: string; submit: string; busy: string }
}

/** The lead's one answer; what it does to the villages' issues stands beneath it. */
export function AnswerForm({ matter, action, words }: AnswerFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  const typed = state.values?.answer
  return (
    <form action={formAction}>
      <input type="hidden" name="commonIssueId" value={matter.id} />
      <input type="hidden" name="version" value={matter.version} />
      {state.message && <Note kind="refusal">{state.message}</Note>}
      <TextArea
        id={`answer-${matter.id}`}
        name="answer"
        label={words.label}
        help={words.help}
        defaultValue={typeof typed === 'string' ? typed : ''}
        error={state.fields?.answer}
      />
      <SubmitButton busyLabel={words.busy}>{words.submit}</SubmitButton>
    </form>
  )
}
