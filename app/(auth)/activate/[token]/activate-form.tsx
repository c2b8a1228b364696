'use client'

import { useActionState } from 'react'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { IDLE } from '@/lib/ground/input/form'
import { activateAction } from './actions'

interface ActivateFormProps {
  token: string
  /** For the browser's own store of passwords. */
  username: string
  words: Record<'title' | 'intro' | 'password' | 'passwordHelp' | 'repeated' | 'set' | 'setting', string>
}

/** A new password, twice; it is never given back. */
export function ActivateForm({ token, username, words }: ActivateFormProps) {
  const [state, action] = useActionState(activateAction, IDLE)
  const password = { type: 'password', autoComplete: 'new-password', maxLength: 200, required: true } as const
  return (
    <form action={action}>
      <h2 className="door-title">{words.title}</h2>
      <p className="door-text">{words.intro}</p>
      {state.message && (
        <div className="mb-5">
          <Note kind="refusal">{state.message}</Note>
        </div>
      )}
      <input type="hidden" name="token" value={token} />
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <TextField
        {...password}
        name="newPassword"
        label={words.password}
        help={words.passwordHelp}
        error={state.fields?.newPassword}
      />
      <TextField {...password} name="repeatedPassword" label={words.repeated} error={state.fields?.repeatedPassword} />
      <SubmitButton size="big" block busyLabel={words.setting}>
        {words.set}
      </SubmitButton>
    </form>
  )
}
