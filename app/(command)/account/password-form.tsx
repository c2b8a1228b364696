'use client'

import { useActionState } from 'react'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { IDLE } from '@/lib/ground/input/form'
import { changePasswordAction } from './actions'

interface PasswordFormProps {
  /** For the browser's own store of passwords. */
  name: string
  words: { current: string; next: string; nextHelp: string; repeated: string; change: string; changing: string }
}

/** The present password once, the new one twice; none of them is ever given back. */
export function PasswordForm({ name, words }: PasswordFormProps) {
  const [state, action] = useActionState(changePasswordAction, IDLE)
  const password = { type: 'password', maxLength: 200, required: true } as const
  return (
    <form action={action} className="max-w-[400px]">
      {state.message && (
        <div className="mb-4">
          <Note kind={state.status === 'refused' ? 'refusal' : 'note'}>{state.message}</Note>
        </div>
      )}
      <input type="text" autoComplete="username" value={name} readOnly hidden />
      <TextField
        {...password}
        name="currentPassword"
        label={words.current}
        error={state.fields?.currentPassword}
        autoComplete="current-password"
      />
      <TextField
        {...password}
        name="newPassword"
        label={words.next}
        help={words.nextHelp}
        error={state.fields?.newPassword}
        autoComplete="new-password"
      />
      <TextField
        {...password}
        name="repeatedPassword"
        label={words.repeated}
        error={state.fields?.repeatedPassword}
        autoComplete="new-password"
      />
      <div>
        <SubmitButton busyLabel={words.changing}>{words.change}</SubmitButton>
      </div>
    </form>
  )
}
