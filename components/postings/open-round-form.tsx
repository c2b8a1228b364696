'use client'

import { useActionState } from 'react'
import { FieldGroup } from '@/components/ui/field'
import { Note } from '@/components/ui/note'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { type FormState, IDLE } from '@/lib/ground/input/form'

interface OpenRoundFormProps {
  action: (state: FormState, form: FormData) => Promise<FormState>
  towns: { township: string; villages: { id: string; name: string }[] }[]
  /** Ticked from the start. */
  wanting: string[]
  closesOn: string
  today: string
  words: Record<
    'title' | 'titleHelp' | 'document' | 'documentHelp' | 'closesOn' | 'villages' | 'villagesHelp' | 'submit' | 'busy',
    string
  >
}

/** A round's name, document, last day and villages, by town. */
export function OpenRoundForm({ action, towns, wanting, closesOn, today, words }: OpenRoundFormProps) {
  const [state, formAction] = useActionState(action, IDLE)
  const typed = (name: string) => {
    const value = state.values?.[name]
    return typeof value === 'string' ? value : undefined
  }
  const chosen = state.values ? [state.values.villageIds ?? []].flat() : wanting
  return (
    <form action={formAction} className="posting-form">
      {state.message && <Note kind="refusal">{state.message}</Note>}
      <div className="posting-columns">
        <TextField
          name="title"
          label={words.title}
          help={words.titleHelp}
          defaultValue={typed('title')}
          error={state.fields?.title}
          maxLength={60}
          autoComplete="off"
          required
        />
        <TextField
          name="document"
          label={words.document}
          help={words.documentHelp}
          defaultValue={typed('document')}
          error={state.fields?.document}
          maxLength={60}
          autoComplete="off"
          required
        />
      </div>
      <TextField
        type="date"
        name="closesOn"
        label={words.closesOn}
        min={today}
        defaultValue={typed('closesOn') ?? closesOn}
        error={state.fields?.closesOn}
        required
      />
      <FieldGroup
        id="villageIds"
        label={words.villages}
        help={words.villagesHelp}
        helpAt="below"
        error={state.fields?.villageIds}
      >
        {towns.map(({ township, villages }) => (
          <fieldset key={township} className="village-ticks">
            <legend className="mt-3 mb-1 text-xs text-ink-3">{township}</legend>
            {villages.map(({ id, name }) => (
              <label key={id} className="checkbox">
                <input type="checkbox" name="villageIds" value={id} defaultChecked={chosen.includes(id)} />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </FieldGroup>
      <SubmitButton size="big" busyLabel={words.busy}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
