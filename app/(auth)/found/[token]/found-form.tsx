'use client'

import { useActionState } from 'react'
import { HandOver, type HandOverWords } from '@/components/accounts/hand-over'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { IDLE } from '@/lib/ground/input/form'
import { foundAction } from './actions'

type Word =
  | ('title' | 'intro' | 'county' | 'code' | 'codeHelp' | 'name' | 'shortName' | 'shortNameHelp')
  | ('unit' | 'unitHelp' | 'unitDefault' | 'administrator' | 'administratorHelp' | 'leader' | 'leaderHelp')
  | ('personName' | 'username' | 'usernameHelp' | 'password' | 'passwordHelp' | 'repeated' | 'post')
  | ('found' | 'founding' | 'done' | 'next' | 'used' | 'signIn')

interface FoundFormProps {
  token: string
  /** Whether the link can still be used; what came of it stays on the page. */
  open: boolean
  words: Record<Word, string> & HandOverWords
}

/** The county, its administrator and its first leader; afterwards the leader's link, shown once. */
export function FoundForm({ token, open, words }: FoundFormProps) {
  const [state, action] = useActionState(foundAction, IDLE)
  if (state.link) {
    return (
      <>
        <h2 className="door-title">{words.done}</h2>
        <HandOver link={state.link} words={words} />
        <p className="door-text">{words.next}</p>
        <LinkButton href="/login" variant="primary" size="big" block>
          {words.signIn}
        </LinkButton>
      </>
    )
  }
  if (!open) {
    return (
      <>
        <h2 className="door-title">{words.done}</h2>
        <p className="door-text">{words.used}</p>
        <LinkButton href="/login" variant="primary" size="big" block>
          {words.signIn}
        </LinkButton>
      </>
    )
  }
  const field = (name: string) => ({
    name,
    error: state.fields?.[name],
    defaultValue: state.values?.[name],
    required: true,
    maxLength: 60,
    autoComplete: 'off',
  })
  const username = { autoCapitalize: 'none', spellCheck: false, maxLength: 32, help: words.usernameHelp } as const
  return (
    <form action={action} className="found-form">
      <h2 className="door-title">{words.title}</h2>
      <p className="door-text">{words.intro}</p>
      {state.message && (
        <div className="mb-5">
          <Note kind="refusal">{state.message}</Note>
        </div>
      )}
      <input type="hidden" name="token" value={token} />
      <fieldset>
        <legend>{words.county}</legend>
        <div className="found-fields">
          <TextField {...field('code')} label={words.code} help={words.codeHelp} inputMode="numeric" maxLength={6} />
          <TextField {...field('name')} label={words.name} maxLength={40} />
          <TextField {...field('shortName')} label={words.shortName} help={words.shortNameHelp} maxLength={8} />
          <TextField
            {...field('unit')}
            label={words.unit}
            help={words.unitHelp}
            defaultValue={state.values?.unit ?? words.unitDefault}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.administrator}</legend>
        <p className="door-text">{words.administratorHelp}</p>
        <div className="found-fields">
          <TextField {...field('administratorName')} label={words.personName} maxLength={40} />
          <TextField {...field('administratorUsername')} label={words.username} {...username} autoComplete="username" />
          <TextField
            {...field('newPassword')}
            type="password"
            label={words.password}
            help={words.passwordHelp}
            autoComplete="new-password"
            maxLength={200}
          />
          <TextField
            {...field('repeatedPassword')}
            type="password"
            label={words.repeated}
            autoComplete="new-password"
            maxLength={200}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.leader}</legend>
        <p className="door-text">{words.leaderHelp}</p>
        <div className="found-fields">
          <TextField {...field('leaderName')} label={words.personName} maxLength={40} />
          <TextField {...field('leaderPost')} label={words.post} />
          <TextField {...field('leaderUsername')} label={words.username} {...username} />
        </div>
      </fieldset>
      <SubmitButton size="big" block busyLabel={words.founding}>
        {words.found}
      </SubmitButton>
    </form>
  )
}
