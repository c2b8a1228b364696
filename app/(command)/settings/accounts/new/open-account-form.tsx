'use client'

import { useActionState } from 'react'
import { HandOver, type HandOverWords } from '@/components/accounts/hand-over'
import { Empty } from '@/components/ui/empty'
import { FieldGroup } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { IDLE } from '@/lib/ground/input/form'
import { openAccountAction } from '../actions'

type Word =
  | ('person' | 'noPeople' | 'noPeopleNext' | 'username' | 'usernameHelp')
  | ('open' | 'opening' | 'opened' | 'toAccount' | 'openAnother')

interface OpenAccountFormProps {
  people: { value: string; label: string; about: string }[]
  words: Record<Word, string> & HandOverWords
}

/** A person of the register and a name to sign in with; afterwards the link, shown once. */
export function OpenAccountForm({ people, words }: OpenAccountFormProps) {
  const [state, action] = useActionState(openAccountAction, IDLE)
  if (state.link) {
    return (
      <>
        <Note>{words.opened}</Note>
        <div className="mt-4">
          <HandOver link={state.link} words={words} />
        </div>
        <div className="flex flex-wrap gap-2">
          <LinkButton variant="primary" href={`/settings/accounts/${state.message}`}>
            {words.toAccount}
          </LinkButton>
          <a className="button" href="/settings/accounts/new" data-hard="">
            {words.openAnother}
          </a>
        </div>
      </>
    )
  }
  if (people.length === 0) return <Empty title={words.noPeople}>{words.noPeopleNext}</Empty>
  return (
    <form action={action}>
      {state.message && (
        <div className="mb-4">
          <Note kind="refusal">{state.message}</Note>
        </div>
      )}
      <FieldGroup id="cadreId" label={words.person} error={state.fields?.cadreId}>
        <div className="people-choice">
          {people.map(({ value, label, about }) => (
            <label key={value}>
              <input
                type="radio"
                name="cadreId"
                value={value}
                defaultChecked={state.values?.cadreId === value || people.length === 1}
                required
              />
              <span>
                {label} <small className="sub">{about}</small>
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <TextField
        name="username"
        label={words.username}
        help={words.usernameHelp}
        error={state.fields?.username}
        defaultValue={state.values?.username}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={32}
        required
      />
      <div>
        <SubmitButton busyLabel={words.opening}>{words.open}</SubmitButton>
      </div>
    </form>
  )
}
