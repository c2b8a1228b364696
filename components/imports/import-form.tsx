'use client'

import { type ReactNode, useActionState } from 'react'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormState, IDLE } from '@/lib/ground/input/form'

interface ImportFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>
  importId: string
  /** Of the import as the page shows it: what is decided on. */
  version: number
  words: { submit: string; busy: string }
  variant?: 'primary' | 'danger' | 'secondary'
  /** Before the button: what the form asks. */
  children?: ReactNode
  /** Beside the button: a way out. */
  beside?: ReactNode
}

/** A form on an import as it is shown: writes it, answers its questions, puts it aside. */
export function ImportForm({ action, importId, version, words, variant, children, beside }: ImportFormProps) {
  const [state, send] = useActionState(action, IDLE)
  return (
    <form action={send} className="grid gap-3">
      {state.status === 'refused' && (
        <Note kind="refusal">{Object.values(state.fields ?? {})[0] ?? state.message}</Note>
      )}
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="version" value={version} key={version} />
      {children}
      <div className={beside ? 'dialog-actions' : undefined}>
        {beside}
        <SubmitButton busyLabel={words.busy} {...(variant && { variant })}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  )
}
