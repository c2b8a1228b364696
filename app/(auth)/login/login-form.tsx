'use client'

import { useActionState } from 'react'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { IDLE } from '@/lib/ground/input/form'
import { signInAction } from './actions'

interface LoginFormProps {
  words: { username: string; password: string; signIn: string; signingIn: string }
  /** Where to go afterwards. */
  next: string
  /** Why an earlier try, sent another way, was refused. */
  refusal?: string
}

/** Name and password. Without script it is sent as any form is, and comes back with the name that was typed. */
export function LoginForm({ words, next, refusal }: LoginFormProps) {
  const [state, action] = useActionState(signInAction, IDLE)
  const message = state.message ?? refusal
  return (
    <form action={action}>
      {message && (
        <div className="mb-5">
          <Note kind="refusal">{message}</Note>
        </div>
      )}
      <input type="hidden" name="next" value={next} />
      <TextField
        name="username"
        label={words.username}
        error={state.fields?.username}
        defaultValue={state.values?.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        required
      />
      <TextField
        name="password"
        type="password"
        label={words.password}
        error={state.fields?.password}
        autoComplete="current-password"
        maxLength={200}
        required
      />
      <SubmitButton size="big" block busyLabel={words.signingIn}>
        {words.signIn}
      </SubmitButton>
    </form>
  )
}
