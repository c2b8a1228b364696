'use client'

import { useActionState } from 'react'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, IDLE } from '@/lib/ground/input/form'

type Action = (state: FormState, form: FormData) => Promise<FormState>

/** One decision about a draft: approve it, or take it back. */
export function DecideForm({
  policyId,
  action,
  words,
  variant,
}: {
  policyId: string
  action: Action
  words: { label: string; busy: string }
  variant: 'primary' | 'normal'
}) {
  const [state, formAction] = useActionState(action, IDLE)
  return (
    <form action={formAction}>
      {state.message && <Note kind="refusal">{state.message}</Note>}
      <input type="hidden" name="policyId" value={policyId} />
      <SubmitButton variant={variant} busyLabel={words.busy}>
        {words.label}
      </SubmitButton>
    </form>
  )
}
